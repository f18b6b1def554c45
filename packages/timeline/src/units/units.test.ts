import { compile } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { product, quotient, raised, sameUnit, unitFrom, unitText } from "./unit.ts";
import { type GraphWithUnits, unitsOf } from "./unitsOf.ts";

const apple: GraphWithUnits = {
  nodes: [
    { id: "apple", op: "input", value: 100, unit: "円/個" },
    { id: "apple_num", op: "input", value: 2, unit: "個" },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function unitsIn(graph: GraphWithUnits) {
  return unitsOf(graph, compile(graph));
}

describe("units of a graph", () => {
  it("the apples: yen per apple for the number, yen for the tax, apples for the price of one", () => {
    const units = unitsIn(apple);
    expect(apple.nodes.map(({ id }) => units.value(id))).toEqual(["円/個", "個", "", "円", "円"]);
    expect(apple.nodes.map(({ id }) => units.gradient(id))).toEqual(["個", "円/個", "円", "", ""]);
  });

  it("say nothing where none is given, or where they do not fit", () => {
    const bare = unitsIn({ nodes: apple.nodes.map(({ unit: _, ...node }) => node) as never });
    expect(bare.value("price")).toBeUndefined();
    const sum = unitsIn({
      nodes: [
        { id: "a", op: "input", value: 1, unit: "円" },
        { id: "b", op: "input", value: 1, unit: "個" },
        { id: "c", op: "add", inputs: { x: "a", y: "b" } },
        { id: "d", op: "exp", inputs: { x: "a" }, seed: 0 },
      ],
    });
    expect([sum.value("a"), sum.value("c"), sum.value("d")]).toEqual(["円", undefined, undefined]);
    expect(sum.gradient("a")).toBeUndefined();
  });

  it("follow powers, roots and errors", () => {
    const units = unitsIn({
      nodes: [
        { id: "x", op: "input", value: 2, unit: "m" },
        { id: "t", op: "input", value: 1, unit: "m" },
        { id: "three", op: "input", value: 3 },
        { id: "cube", op: "pow", inputs: { x: "x", y: "three" } },
        { id: "root", op: "sqrt", inputs: { x: "x" } },
        { id: "rate", op: "reciprocal", inputs: { x: "x" } },
        { id: "loss", op: "meanSquaredError", inputs: { x: "x", t: "t" } },
      ],
    });
    expect(["cube", "root", "rate", "loss"].map((id) => units.value(id))).toEqual([
      "m³",
      "m^0.5",
      "1/m",
      "m²",
    ]);
  });
});

describe("unit texts", () => {
  it.each([
    ["円/個", "円/個"],
    ["m/s^2", "m/s²"],
    [" kg * m / s / s ", "kg·m/s²"],
    ["kg m⁻¹", "kg/m"],
    ["W/(m²·K)", "W/(m²·K)"],
    ["1/s", "1/s"],
    ["1", ""],
    ["", ""],
    ["m/m", ""],
    ["a/(b/c)", "a·c/b"],
    ["%", "%"],
  ])("%s is %s", (text, unit) => {
    expect(unitText(unitFrom(text))).toBe(unit);
  });

  it.each(["/", "m//s", "(m", "m)", "m^", "3 apples", "m^0", "()"])("%s is one symbol", (text) => {
    expect([...unitFrom(text)]).toEqual([[text, 1]]);
  });

  const symbol = fc.constantFrom("円", "個", "m", "s", "kg");
  const unit = fc
    .array(fc.tuple(symbol, fc.constantFrom(-3, -2, -1, 0.5, 1, 2, 3)))
    .map((pairs) => new Map(pairs));

  it("read back what is written, in whatever order", () => {
    fc.assert(
      fc.property(unit, (each) => {
        expect(sameUnit(unitFrom(unitText(each)), each)).toBe(true);
      }),
    );
  });

  it("are a group: products and quotients undo each other", () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(sameUnit(quotient(product(a, b), b), a)).toBe(true);
        expect(sameUnit(product(a, b), product(b, a))).toBe(true);
        expect(sameUnit(raised(a, 2), product(a, a))).toBe(true);
        expect(quotient(a, a).size).toBe(0);
      }),
    );
  });

  it("take any text without harm", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(unitText(unitFrom(text))).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

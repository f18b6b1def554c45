import { describe, expect, it } from "vitest";
import { compile, type Graph, literalFrom, type Program } from "./index.ts";

const apples: Graph = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function value(program: Program, node: string) {
  const tensor = program.value(node);
  return tensor && literalFrom(tensor);
}

function gradient(program: Program, node: string) {
  const tensor = program.gradient(node);
  return tensor && literalFrom(tensor);
}

describe("the notebook's numbers, to the last digit", () => {
  it("buys two apples", () => {
    const program = compile(apples);
    expect(program.order).toEqual(["apple", "apple_num", "tax", "apple_price", "price"]);
    expect(value(program, "price")).toBe(220.00000000000003);
    expect(gradient(program, "price")).toBe(1);
    expect(gradient(program, "apple_price")).toBe(1.1);
    expect(gradient(program, "tax")).toBe(200);
    expect(gradient(program, "apple")).toBe(2.2);
    expect(gradient(program, "apple_num")).toBe(110.00000000000001);
    expect(program.problems).toEqual([]);
  });

  it("tells what each wire carries", () => {
    const program = compile(apples);
    expect(literalFrom(program.wireValue("price.x")!)).toBe(200);
    expect(literalFrom(program.wireGradient("price.y")!)).toBe(200);
    expect(literalFrom(program.localDerivative("apple_price.x")!)).toBe(2);
    expect(program.consumers("apple_price")).toEqual(["price.x"]);
  });

  it("follows a changed price", () => {
    const program = compile(apples);
    program.run();
    program.set("apple", 120);
    expect(value(program, "price")).toBe(264);
    expect(gradient(program, "apple_num")).toBe(132);
  });

  it("masks with ReLU", () => {
    const program = compile({
      nodes: [
        {
          id: "x",
          op: "input",
          value: [
            [1, -0.5],
            [-2, 3],
          ],
        },
        { id: "y", op: "relu", inputs: { x: "x" } },
      ],
    });
    expect(value(program, "y")).toEqual([
      [1, 0],
      [0, 3],
    ]);
    expect(gradient(program, "x")).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("multiplies X with W and adds B, to the 8 digits that were printed", () => {
    const program = compile({
      nodes: [
        { id: "X", op: "input", value: [0.04601527, 0.71486084] },
        {
          id: "W",
          op: "input",
          value: [
            [0.36599364, 0.19805854, 0.84081816],
            [0.41233778, 0.10931403, 0.20312359],
          ],
        },
        { id: "B", op: "input", value: [0.48309813, 0.21539705, 0.75695691] },
        { id: "XW", op: "matmul", inputs: { x: "X", y: "W" } },
        { id: "Y", op: "add", inputs: { x: "XW", y: "B" } },
      ],
    });
    const printed = [0.79470355, 0.30265509, 0.94085248];
    (value(program, "Y") as number[]).forEach((number, index) => {
      expect(Math.abs(number - printed[index]!)).toBeLessThan(1.5e-8);
    });
  });
});

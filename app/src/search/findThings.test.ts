import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { numberFormatOf } from "@chalkgrad/figure";
import { apple } from "@chalkgrad/lessons";
import { describe, expect, it } from "vitest";
import { findThings } from "./findThings.ts";

function finder(document: GraphDocument) {
  const program = compile(document);
  return (query: string) =>
    findThings(document, query, (id) => program.value(id)).map(({ id }) => id);
}

const labelled: GraphDocument = {
  ...apple.document,
  nodes: apple.document.nodes.map((node) =>
    node.id === "apple_num" ? { ...node, label: "りんごの個数" } : node,
  ),
};

describe("findThings", () => {
  const find = finder(labelled);

  it.each([
    ["tax", ["tax"]],
    ["TAX", ["tax"]],
    ["apple", ["apple", "apple_num", "apple_price"]],
    ["price", ["price", "apple_price"]],
    ["リンゴ", ["apple_num"]],
    ["×", ["apple_price", "price"]],
    ["乗算", ["apple_price", "price"]],
    ["multiply", ["apple_price", "price"]],
    ["1.1", ["tax"]],
    ["１．１", ["tax"]],
    ["220", ["price"]],
    ["20", ["apple_price", "price"]],
    ["2", ["apple_num", "apple_price", "price"]],
    ["1.10", ["tax"]],
    ["zzz", []],
    ["", []],
  ])("finds by %j", (query, ids) => {
    expect([...find(query)].sort()).toEqual([...ids].sort());
  });

  it("puts the exact name first", () => {
    expect(find("price")[0]).toBe("price");
    expect(find("2")[0]).toBe("apple_num");
  });

  it.each([
    ["220,00", "decimals-2-comma", "price"],
    ["1,1", "usual-comma", "tax"],
    ["1.1", "usual-comma", "tax"],
    ["11/10", "fraction-point", "tax"],
  ])("finds %j as %s writes it", (query, format, id) => {
    const program = compile(labelled);
    const [first] = findThings(labelled, query, (id) => program.value(id), numberFormatOf(format));
    expect(first?.id).toBe(id);
  });

  it("finds by a value only where it is shown", () => {
    expect(findThings(labelled, "220", () => undefined)).toEqual([]);
  });

  it("finds a number inside a matrix", () => {
    const nodes: readonly DocumentNode[] = [
      {
        id: "m",
        op: "input",
        value: [
          [1, -0.5],
          [7.25, 3],
        ],
      },
    ];
    const found = finder({ ...apple.document, nodes });
    expect(found("7.25")).toEqual(["m"]);
    expect(found("-0.5")).toEqual(["m"]);
    expect(found("9")).toEqual([]);
  });

  it("finds groups by name and notes by their words", () => {
    const found = finder({
      ...apple.document,
      groups: [{ id: "g", label: "Price of all", nodes: ["price"] }],
      notes: [{ id: "why", text: "The **price** is what one pays.\nＴＡＸ included." }],
    });
    expect(found("price")).toEqual(["price", "g", "apple_price", "why"]);
    expect(found("tax inc")).toEqual(["why"]);
  });
});

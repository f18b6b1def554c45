import { type GraphDocument, visibleGraph } from "@chalkgrad/document";
import { expect, test } from "vitest";
import { litParts } from "./litParts.ts";

const apples: GraphDocument = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "product", op: "mul", inputs: { x: "apple", y: "num" } },
    { id: "price", op: "mul", inputs: { x: "product", y: "tax" } },
  ],
};
const lit = (document: GraphDocument, ...ids: string[]) =>
  [...litParts(document, visibleGraph(document), ids)].sort();

test("a node is lit with the wires into it and out of it", () => {
  expect(lit(apples, "product")).toEqual(["price.x", "product", "product.x", "product.y"]);
  expect(lit(apples, "tax")).toEqual(["price.y", "tax"]);
  expect(lit(apples)).toEqual([]);
});

test("a hidden node lights its box, and a box the wires of all that it hides", () => {
  const groups = [{ id: "box", nodes: ["product", "num"], collapsed: true }];
  const folded = { ...apples, groups };
  expect(lit(folded, "num")).toEqual(["box", "num", "product.y"]);
  expect(lit(folded, "box")).toEqual([
    "box",
    "num",
    "price.x",
    "product",
    "product.x",
    "product.y",
  ]);
});

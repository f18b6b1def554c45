import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { deleteNodes } from "../commands/deleteNodes.ts";
import type { GraphDocument } from "../schema.ts";
import { wiringFaults } from "../wiringFaults.ts";

const graph: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: [1, 2] },
    { id: "b", op: "input", value: [3, 4] },
    { id: "r", op: "relu", inputs: { x: "a" } },
    { id: "s", op: "sigmoid", inputs: { x: "r" } },
    { id: "total", op: "sum", inputs: { x: "s" } },
    { id: "twice", op: "mul", inputs: { x: "s", y: "s" } },
    { id: "half", op: "mul", inputs: { x: "r" } },
    { id: "pair", op: "add", inputs: { x: "half", y: "b" } },
    { id: "both", op: "mul", inputs: { x: "pair", y: "total" } },
  ],
};

/** What the remaining nodes are fed by once these are deleted with bridging. */
function inputsWithout(document: GraphDocument, ...ids: string[]) {
  const after = applyCommand(document, deleteNodes(ids, { bridging: true })).document;
  return Object.fromEntries(after.nodes.map((node) => [node.id, { ...node.inputs }]));
}

test("a node with one wire in is bridged to all that it fed", () => {
  expect(inputsWithout(graph, "s")).toMatchObject({
    total: { x: "r" },
    twice: { x: "r", y: "r" },
  });
});

test("a port that is still free does not keep a node from being bridged", () => {
  expect(inputsWithout(graph, "half").pair).toEqual({ x: "r", y: "b" });
});

test("a chain is bridged as one", () => {
  expect(inputsWithout(graph, "r", "s")).toMatchObject({
    total: { x: "a" },
    twice: { x: "a", y: "a" },
    half: { x: "a" },
  });
});

test("where several wires come in, nothing is bridged", () => {
  expect(inputsWithout(graph, "pair").both).toEqual({ y: "total" });
  expect(inputsWithout(graph, "twice", "a").r).toEqual({});
});

test("only where it is asked for", () => {
  const { nodes } = applyCommand(graph, deleteNodes(["s"])).document;
  expect(nodes.find(({ id }) => id === "total")).not.toHaveProperty("inputs");
});

const shapes: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: [1, 2] },
    { id: "three", op: "input", value: [1, 2, 3] },
    { id: "total", op: "sum", inputs: { x: "a" } },
    { id: "free", op: "neg", inputs: { x: "total" } },
    { id: "here", op: "add", inputs: { x: "total", y: "three" } },
  ],
};

test("what would not fit stays open, and what fits is bridged all the same", () => {
  const after = inputsWithout(shapes, "total");
  expect(after).toMatchObject({ free: { x: "a" } });
  expect(after.here).toEqual({ y: "three" });
});

test("a clash further on leaves open all that changes a shape", () => {
  const behind: GraphDocument = {
    nodes: [
      ...shapes.nodes.slice(0, 4),
      { id: "further", op: "add", inputs: { x: "free", y: "three" } },
    ],
  };
  const after = inputsWithout(behind, "total");
  expect(after.free).toEqual({});
  expect(after.further).toEqual({ x: "free", y: "three" });
});

test("a cycle is left alone", () => {
  const round: GraphDocument = {
    nodes: [
      { id: "a", op: "relu", inputs: { x: "b" } },
      { id: "b", op: "relu", inputs: { x: "a" } },
    ],
  };
  expect(inputsWithout(round, "b")).toEqual({ a: {} });
});

test("no bridge brings a fault that was not there", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.infiniteStream(fc.boolean()), (document, picks) => {
      const ids = document.nodes.map(({ id }) => id).filter(() => picks.next().value);
      const after = applyCommand(document, deleteNodes(ids, { bridging: true })).document;
      const bare = applyCommand(document, deleteNodes(ids)).document;
      const before = new Set([...wiringFaults(document), ...wiringFaults(bare)]);
      expect(wiringFaults(after).filter((id) => !before.has(id))).toEqual([]);
    }),
  );
});

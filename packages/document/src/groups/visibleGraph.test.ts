import { splitWireId, wireId } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { setCollapsed } from "../commands/groups.ts";
import { nodeOf, sourceOf } from "../nodeIndex.ts";
import type { GraphDocument } from "../schema.ts";
import { visibleGraph } from "./visibleGraph.ts";

const apple: GraphDocument = {
  nodes: [
    { id: "apple", op: "input", value: 100, position: { x: 0, y: 100 } },
    { id: "num", op: "input", value: 2, position: { x: 0, y: 0 } },
    { id: "tax", op: "input", value: 1.1 },
    { id: "product", op: "mul", inputs: { x: "apple", y: "num" }, position: { x: 100, y: 50 } },
    { id: "price", op: "mul", inputs: { x: "product", y: "tax" }, position: { x: 200, y: 90 } },
    { id: "open", op: "add", inputs: { y: "tax" }, position: { x: 200, y: 10 } },
  ],
  groups: [
    { id: "inner", nodes: ["product", "num"], collapsed: true },
    { id: "outer", nodes: ["inner", "price", "open"], collapsed: true },
    { id: "all", nodes: ["outer", "apple"] },
  ],
};

const opened = (ids: string[]) => applyCommand(apple, setCollapsed(ids, false)).document;

describe("the apples", () => {
  test("the outermost collapsed group stands for all that it holds", () => {
    const { nodes, boxes, frames, boxOf } = visibleGraph(apple);
    expect(nodes.map(({ id }) => id)).toEqual(["apple", "tax"]);
    expect(boxes.map(({ group }) => group.id)).toEqual(["outer"]);
    expect(boxes[0]!.nodes.map(({ id }) => id)).toEqual(["num", "product", "price", "open"]);
    expect(boxes[0]!.inputs.map(({ wire, source }) => [wire, source])).toEqual([
      ["open.x", undefined],
      ["open.y", "tax"],
      ["product.x", "apple"],
      ["price.y", "tax"],
    ]);
    expect(boxes[0]!.outputs.map(({ node, isSink }) => [node.id, isSink])).toEqual([
      ["open", true],
      ["price", true],
    ]);
    expect(frames.map(({ group, members }) => [group.id, members])).toEqual([
      ["all", ["outer", "apple"]],
    ]);
    expect(boxOf("num")).toBe(boxes[0]);
    expect(boxOf("tax")).toBeUndefined();
  });

  test("opened, it shows the collapsed group within", () => {
    const { boxes, frames } = visibleGraph(opened(["outer"]));
    expect(boxes.map(({ group }) => group.id)).toEqual(["inner"]);
    expect(boxes[0]!.outputs.map(({ node, isSink }) => [node.id, isSink])).toEqual([
      ["product", false],
    ]);
    expect(frames.map(({ group, members }) => [group.id, members])).toEqual([
      ["all", ["outer", "apple"]],
      ["outer", ["inner", "price", "open"]],
    ]);
  });
});

test("a group of groups without nodes has no place on the canvas", () => {
  const groups = [
    { id: "empty", nodes: [] },
    { id: "around", nodes: ["empty"] },
  ];
  expect(visibleGraph({ nodes: [], groups })).toMatchObject({ boxes: [], frames: [] });
});

test("thousands of groups in each other are no deep recursion", () => {
  const groups = Array.from({ length: 20_000 }, (_, index) => ({
    id: `g${index}`,
    nodes: [index === 0 ? "a" : `g${index - 1}`],
    ...(index === 19_999 && { collapsed: true }),
  }));
  const document: GraphDocument = { nodes: [{ id: "a", op: "relu" }], groups };
  expect(visibleGraph(document).boxOf("a")?.group.id).toBe("g19999");
});

test("where all is open, all is seen as it is", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const ids = (document.groups ?? []).map(({ id }) => id);
      const open = applyCommand(document, setCollapsed(ids, false)).document;
      const { nodes, boxes, boxOf } = visibleGraph(open);
      expect(nodes).toBe(open.nodes);
      expect(boxes).toEqual([]);
      for (const { id } of nodes) expect(boxOf(id)).toBeUndefined();
    }),
  );
});

test("every node stands by itself or in exactly one box, and boxes have the ports of the wires that cross them", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { nodes, boxes, frames, boxOf } = visibleGraph(document);
      const seen = [...nodes, ...boxes.flatMap((box) => box.nodes)].map(({ id }) => id);
      expect(seen.toSorted()).toEqual(document.nodes.map(({ id }) => id).toSorted());
      for (const box of boxes) {
        expect(box.group.collapsed).toBe(true);
        for (const { id } of box.nodes) expect(boxOf(id)).toBe(box);
      }
      const inView = new Set(
        [...nodes, ...[...boxes, ...frames].map(({ group }) => group)].map(({ id }) => id),
      );
      for (const { members } of frames) for (const id of members) expect(inView).toContain(id);

      const inputs = boxes.flatMap((box) =>
        box.inputs.map((input) => ({ ...input, box: box.group.id })),
      );
      const outputs = new Map(
        boxes.flatMap((box) => box.outputs.map((output) => [output.node.id, output])),
      );
      for (const { wire, source, box } of inputs) {
        expect(sourceOf(document, wire)).toBe(source);
        expect(boxOf(splitWireId(wire).node)?.group.id).toBe(box);
        if (source !== undefined) expect(boxOf(source)?.group.id).not.toBe(box);
      }
      const wires = document.nodes.flatMap((node) =>
        Object.entries<string>(node.inputs ?? {}).map(([port, source]) => ({
          node: node.id,
          port,
          source,
        })),
      );
      for (const { node, port, source } of wires) {
        const [from, to] = [boxOf(source), boxOf(node)];
        if (from === to) continue;
        const crossing = inputs.filter(({ wire }) => wire === wireId(node, port));
        expect(crossing).toHaveLength(to === undefined ? 0 : 1);
        if (from !== undefined) expect(outputs.get(source)).toMatchObject({ isSink: false });
      }
      for (const { node, isSink } of outputs.values()) {
        expect(isSink).toBe(wires.every(({ source }) => source !== node.id));
        expect(nodeOf(document, node.id)).toBe(node);
      }
    }),
    { numRuns: 500 },
  );
});

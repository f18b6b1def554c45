import { wireId } from "@chalkgrad/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { CommandError } from "../commands/command.ts";
import { spliceNode } from "../commands/spliceNode.ts";
import { nodeOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { wiringFaults } from "../wiringFaults.ts";
import { splicePort } from "./splicePort.ts";

const graph: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: [[1, 2]] },
    { id: "w", op: "input", value: [[1], [2], [3]] },
    { id: "r", op: "relu", inputs: { x: "a" } },
    { id: "out", op: "add", inputs: { x: "r", y: "a" } },
    { id: "half", op: "mul", inputs: { x: "w" } },
    { id: "full", op: "neg", inputs: { x: "a" } },
    { id: "product", op: "matmul", inputs: { y: "w" } },
    { id: "behind", op: "tanh", inputs: { x: "out" } },
    { id: "next", op: "mul", inputs: { x: "behind" } },
  ],
};

const at = (node: DocumentNode | string, wire: string) =>
  splicePort(graph, typeof node === "string" ? nodeOf(graph, node)! : node, wire);

test("a node from outside takes the wire by its first port", () => {
  expect(at({ id: "new", op: "exp" }, "r.x")).toEqual({ ok: true, port: "x" });
  expect(at({ id: "new", op: "mul" }, "out.y")).toEqual({ ok: true, port: "x" });
});

test("the first free port, where it fits", () => {
  const pow: DocumentNode = { id: "pow", op: "pow", inputs: { x: "a" } };
  expect(at(pow, "out.x")).toEqual({ ok: true, port: "y" });
});

test("the first refusal is handed on where nothing fits", () => {
  expect(at("product", "out.x")).toMatchObject({
    ok: false,
    refusal: { code: "shape-mismatch", node: "product" },
  });
  expect(at("next", "r.x")).toMatchObject({ ok: false, refusal: { code: "cycle" } });
});

test("no question arises for a full node, its own wire or one that is gone", () => {
  expect(at("full", "out.x")).toEqual({ ok: false });
  expect(at("r", "r.x")).toEqual({ ok: false });
  expect(at("r", "out.x")).toEqual({ ok: false });
  expect(at({ id: "new", op: "input", value: 1 }, "r.x")).toEqual({ ok: false });
  expect(at({ id: "new", op: "exp" }, "r.y")).toEqual({ ok: false });
});

test("splicing is one change, and undoes as one", () => {
  const change = applyCommand(graph, spliceNode({ node: "half", port: "y", wire: "out.y" }));
  expect(nodeOf(change.document, "half")!.inputs).toEqual({ x: "w", y: "a" });
  expect(nodeOf(change.document, "out")!.inputs).toEqual({ x: "r", y: "half" });
  expect(change.effect.structure).toBe(true);
  expect(() => applyCommand(graph, spliceNode({ node: "half", port: "y", wire: "r.y" }))).toThrow(
    CommandError,
  );
});

test("what may be spliced brings neither a cycle nor a shape mismatch", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, first, second) => {
      const wires = document.nodes.flatMap((node) =>
        Object.keys(node.inputs ?? {}).map((port) => wireId(node.id, port)),
      );
      const node = document.nodes[first % document.nodes.length];
      const wire = wires[second % wires.length];
      if (node === undefined || wire === undefined) return;
      const way = splicePort(document, node, wire);
      if (!way.ok) return;
      const splice = spliceNode({ node: node.id, port: way.port, wire });
      const before = new Set(wiringFaults(document));
      const after = wiringFaults(applyCommand(document, splice).document);
      expect(after.filter((id) => !before.has(id))).toEqual([]);
    }),
  );
});

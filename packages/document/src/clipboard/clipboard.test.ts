import { compile, type NodeId } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { insertNodes } from "../commands/insertNodes.ts";
import { parseDocument } from "../parse.ts";
import { emptyDocument, type GraphDocument } from "../schema.ts";
import { copyNodes } from "./copyNodes.ts";
import { duplicateNodes } from "./duplicateNodes.ts";
import { type PasteOptions, pasteText } from "./pasteText.ts";

const graph: GraphDocument = {
  title: "T",
  nodes: [
    { id: "a", op: "input", value: 2, position: { x: 0, y: 0 } },
    { id: "b", op: "exp", label: "B", inputs: { x: "a" }, seed: 2, position: { x: 100, y: 40 } },
    { id: "c", op: "mul", inputs: { x: "b", y: "a" }, position: { x: 200, y: 0 } },
    { id: "d", op: "sum", inputs: { x: "c" }, attrs: { axis: 0 } },
  ],
  groups: [{ id: "b_2", nodes: ["b", "c"] }],
};

function pasted(text: string, document: GraphDocument, options: PasteOptions) {
  const result = pasteText(text, document, options);
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.message).join("\n"));
  return result;
}

describe("copying", () => {
  test("the text is a file of the selection, in the document's order", () => {
    const text = copyNodes(graph, ["c", "b", "gone"]);
    expect(parseDocument(text)).toEqual({
      ok: true,
      document: {
        nodes: [
          { id: "b", op: "exp", label: "B", seed: 2, position: { x: 100, y: 40 } },
          { id: "c", op: "mul", inputs: { x: "b" }, position: { x: 200, y: 0 } },
        ],
        groups: [{ id: "b_2", nodes: ["b", "c"] }],
      },
    });
  });

  test("a group comes along where all that it holds is copied, a note where it is selected", () => {
    const document: GraphDocument = {
      ...graph,
      groups: [
        { id: "outer", label: "L", collapsed: true, nodes: ["b_2", "a"] },
        { id: "b_2", nodes: ["b", "c"] },
        { id: "half", nodes: ["c", "d"] },
      ],
      notes: [
        { id: "n", text: "N", position: { x: 5, y: 5 } },
        { id: "m", text: "M" },
      ],
    };
    const copied = (ids: string[]) => JSON.parse(copyNodes(document, ids));
    expect(copied(["b", "c", "m"]).groups).toEqual([{ id: "b_2", nodes: ["b", "c"] }]);
    expect(copied(["b", "c", "m"]).notes).toEqual([{ id: "m", text: "M" }]);
    expect(copied(["n"])).toMatchObject({ nodes: [], notes: [document.notes![0]] });
    expect(copied(["outer"]).groups).toEqual(document.groups!.slice(0, 2));
    expect(copied(["outer"]).nodes).toHaveLength(3);
    expect(copied(["c"])).not.toHaveProperty("groups");
    const clones = duplicateNodes(document, ["outer", "n"], { offset: { x: 20, y: 20 } });
    expect(clones.groups).toEqual([
      { id: "outer_2", label: "L", collapsed: true, nodes: ["b_2_2", "a_2"] },
      { id: "b_2_2", nodes: ["b_3", "c_2"] },
    ]);
    expect(clones.notes).toEqual([{ id: "n_2", text: "N", position: { x: 25, y: 25 } }]);
  });

  test("wires from outside are kept where they are asked for", () => {
    const text = copyNodes(graph, ["c"], { incoming: true });
    expect(JSON.parse(text).nodes[0].inputs).toEqual({ x: "b", y: "a" });
  });
});

describe("pasting", () => {
  test("gives free ids, leads the wires to the clones, and puts the middle at the place", () => {
    const { nodes, ids, unfed } = pasted(copyNodes(graph, ["b", "c"]), graph, {
      at: { x: 1000, y: 500 },
    });
    expect(nodes).toEqual([
      { id: "b_3", op: "exp", label: "B", seed: 2, position: { x: 950, y: 520 } },
      { id: "c_2", op: "mul", inputs: { x: "b_3" }, position: { x: 1050, y: 480 } },
    ]);
    expect([...ids]).toEqual([
      ["b", "b_3"],
      ["c", "c_2"],
      ["b_2", "b_2_2"],
    ]);
    expect(unfed).toEqual([]);
  });

  test("counts the nodes' sizes in where they are told", () => {
    const sizeOf = () => ({ width: 100, height: 60 });
    const { nodes } = pasted(copyNodes(graph, ["a"]), emptyDocument, {
      at: { x: 50, y: 30 },
      sizeOf,
    });
    expect(nodes).toEqual([graph.nodes[0]]);
  });

  test("what has no place gets none, and ids that are free stay", () => {
    const { nodes } = pasted(copyNodes(graph, ["d"]), emptyDocument, { at: { x: 1, y: 1 } });
    expect(nodes).toEqual([{ id: "d", op: "sum", attrs: { axis: 0 } }]);
  });

  test("wires from outside come back where the document has their nodes", () => {
    const text = copyNodes(graph, ["c"], { incoming: true });
    const at = { x: 200, y: 0 };
    expect(pasted(text, graph, { at }).nodes[0]!.inputs).toEqual({ x: "b", y: "a" });
    const elsewhere = pasted(text, { nodes: [graph.nodes[0]!] }, { at });
    expect(elsewhere.nodes[0]!.inputs).toEqual({ y: "a" });
    expect(elsewhere.unfed).toEqual(["c.x"]);
  });

  test.each([
    ["hello", "not-json"],
    ["[1, 2]", "wrong-type"],
    ['{"format":"chalkgrad","version":9,"nodes":[]}', "newer-version"],
    [
      '{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"relu","inputs":{"y":"b"}}]}',
      "unknown-port",
    ],
    [
      '{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"relu","inputs":{"x":2}}]}',
      "wrong-type",
    ],
    ['{"format":"chalkgrad","version":1,"nodes":[null]}', "wrong-type"],
    [
      '{"format":"chalkgrad","version":1,"nodes":[{"id":"a","id":"b","op":"relu"}]}',
      "duplicate-key",
    ],
  ])("%j is refused: %s", (text, code) => {
    const result = pasteText(text, graph, { at: { x: 0, y: 0 } });
    const codes = result.ok ? [] : result.faults.map((fault) => fault.code);
    expect(codes).toContain(code);
  });
});

test("duplicating, with and without the wires from outside", () => {
  const offset = { x: 20, y: 20 };
  const plain = duplicateNodes(graph, ["c", "d"], { offset });
  expect(plain.nodes).toEqual([
    { id: "c_2", op: "mul", position: { x: 220, y: 20 } },
    { id: "d_2", op: "sum", inputs: { x: "c_2" }, attrs: { axis: 0 } },
  ]);
  expect(plain.unfed).toEqual(["c_2.x", "c_2.y"]);
  const fed = duplicateNodes(graph, ["c"], { offset, incoming: true });
  expect(fed.nodes[0]!.inputs).toEqual({ x: "b", y: "a" });
  expect(fed.unfed).toEqual([]);
});

/** The nodes and all below them. */
function closed(document: GraphDocument, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const all = new Set(ids);
  for (const id of all) {
    for (const source of Object.values(byId.get(id)!.inputs ?? {})) all.add(source as NodeId);
  }
  return all;
}

const at = { x: 0, y: 0 };

test("a copy computes the same values in another document, which takes it", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, fc.nat(), (document, other, choice) => {
      const chosen = document.nodes.filter((_, place) => (choice >> place) & 1);
      const ids = closed(
        document,
        chosen.map((node) => node.id),
      );
      const clones = pasted(copyNodes(document, ids), other, { at });
      expect(clones.unfed).toEqual([]);
      const after = applyCommand(other, insertNodes(clones.nodes, clones)).document;
      expect(after.nodes).toHaveLength(other.nodes.length + ids.size);
      const [before, program] = [compile(document), compile(after)];
      for (const { id } of document.nodes) {
        const clone = clones.ids.get(id);
        if (clone !== undefined) expect(program.value(clone)).toEqual(before.value(id));
      }
    }),
    { numRuns: 500 },
  );
});

test("a duplicate with its incoming wires computes what the original does", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (document, choice) => {
      const ids = document.nodes.filter((_, place) => (choice >> place) & 1).map(({ id }) => id);
      const clones = duplicateNodes(document, ids, { incoming: true, offset: { x: 8, y: 8 } });
      const text = copyNodes(document, ids, { incoming: true });
      const again = pasted(text, document, { at });
      const places = (nodes: typeof clones.nodes) => nodes.map(({ position: _, ...rest }) => rest);
      expect(places(again.nodes)).toEqual(places(clones.nodes));
      const after = applyCommand(document, insertNodes(clones.nodes, clones)).document;
      const [before, program] = [compile(document), compile(after)];
      for (const { id } of document.nodes) {
        const clone = clones.ids.get(id);
        if (clone !== undefined) expect(program.value(clone)).toEqual(before.value(id));
      }
    }),
    { numRuns: 500 },
  );
});

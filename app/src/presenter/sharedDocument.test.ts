import type { GraphDocument } from "@chalkgrad/document";
import { describe, expect, it } from "vitest";
import { sharedDocument } from "./sharedDocument.ts";

const before: GraphDocument = {
  title: "Apples",
  nodes: [
    { id: "apple", op: "input", value: 100, position: { x: 0, y: 0 } },
    { id: "tax", op: "input", value: 1.1, position: { x: 0, y: 90 } },
    { id: "price", op: "mul", inputs: { x: "apple", y: "tax" }, position: { x: 90, y: 0 } },
  ],
};

/** The document as it comes out of another window, with one node changed. */
function cameWith(id: string, change: object): GraphDocument {
  const came = structuredClone(before);
  return {
    ...came,
    nodes: came.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
  } as GraphDocument;
}

describe("a document that came whole", () => {
  it("is the one from before where nothing has changed", () => {
    const shared = sharedDocument(before, structuredClone(before));
    expect(shared).toEqual({ document: before, effect: undefined });
    expect(shared.document).toBe(before);
  });

  it.each([
    ["another value", "tax", { value: 1.2 }, { values: ["tax"] }],
    ["a zero with a sign", "tax", { value: -0 }, { values: ["tax"] }],
    ["another place", "price", { position: { x: 5, y: 5 } }, { layout: true }],
    ["a name", "apple", { label: "りんご" }, { text: true }],
    ["a seed", "price", { seed: 2 }, { seeds: ["price"] }],
    ["another op", "price", { op: "add" }, { structure: true, layout: true, text: true }],
  ])("shares all but %s, and says no more", (_, id, change, effect) => {
    const came = cameWith(id, change);
    const shared = sharedDocument(before, came);
    expect(shared.document).toEqual(came);
    expect(shared.effect).toEqual({
      structure: false,
      layout: false,
      text: false,
      values: [],
      seeds: [],
      ...effect,
    });
    const same = shared.document.nodes.filter((node, place) => node === before.nodes[place]);
    expect(same).toHaveLength(before.nodes.length - 1);
  });

  it("is another graph where a node comes or goes, or stands elsewhere in the list", () => {
    const { nodes } = structuredClone(before);
    for (const others of [nodes.slice(0, 2), [...nodes].reverse()]) {
      expect(sharedDocument(before, { ...before, nodes: others }).effect?.structure).toBe(true);
    }
  });

  it("takes a title over, and lets one go", () => {
    const { title: _, ...untitled } = structuredClone(before);
    const shared = sharedDocument(before, untitled);
    expect(shared.document).toEqual(untitled);
    expect(shared.effect).toMatchObject({ structure: false, text: true });
  });
});

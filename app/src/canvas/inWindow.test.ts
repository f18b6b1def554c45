import type { DocumentNode } from "@chalkgrad/document";
import { describe, expect, it } from "vitest";
import { inWindow } from "./inWindow.ts";

const still = new Map<string, never>();
const at = (id: string, x: number, y: number, source?: string): DocumentNode => {
  const position = { x, y };
  if (source === undefined) return { id, op: "input", value: 1, position };
  return { id, op: "relu", inputs: { x: source }, position };
};

/** A row, a wire that runs across the window from far left to far right, and a pair below. */
const nodes = [
  at("left", -5000, 0),
  at("here", 100, 0, "left"),
  at("across", 5000, 40, "left"),
  at("below", 100, 5000),
  at("beside", 300, 5000, "below"),
];
const window = { x: 0, y: -200, width: 800, height: 600 };

describe("inWindow", () => {
  it("has what is in the window, the wires through it and their ends, and nothing else", () => {
    const { nodes: shown, targets } = inWindow({ nodes }, still, window);
    expect([...targets].sort()).toEqual(["across", "here"]);
    expect([...shown].sort()).toEqual(["across", "here", "left"]);
  });

  it("goes by where a node is held", () => {
    const dragged = new Map([["below", { x: 200, y: 100 }]]);
    const { nodes: shown } = inWindow({ nodes }, dragged, window);
    expect(shown.has("below")).toBe(true);
    // Its wire leads out of the window to a node that is drawn for it.
    expect(shown.has("beside")).toBe(true);
  });
});

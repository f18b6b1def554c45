import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { describe, expect, it } from "vitest";
import { withPlaces } from "./withPlaces.ts";

function chain(length: number): GraphDocument {
  const nodes = Array.from({ length }, (_, index): DocumentNode => {
    const id = index === 0 ? "__proto__" : `n${index}`;
    if (index === 0) return { id, op: "input", value: 1 };
    return { id, op: "relu", inputs: { x: index === 1 ? "__proto__" : `n${index - 1}` } };
  });
  return { nodes };
}

function overlapping({ nodes }: GraphDocument): number {
  const places = nodes.map(({ position }) => `${position?.x},${position?.y}`);
  return places.length - new Set(places).size;
}

describe("withPlaces", () => {
  it.each([5, 300])(
    "lays %i nodes out from left to right, each at a place of its own",
    async (length) => {
      const laidOut = (await withPlaces(chain(length)))!;
      const xs = laidOut.nodes.map(({ position }) => position!.x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(overlapping(laidOut)).toBe(0);
    },
  );

  it("leaves a document alone whose nodes all have places", async () => {
    const placed = (await withPlaces(chain(3)))!;
    expect(await withPlaces(placed)).toBe(placed);
  });

  it("places a cycle too", async () => {
    const cycle: GraphDocument = {
      nodes: [
        { id: "a", op: "relu", inputs: { x: "b" } },
        { id: "b", op: "relu", inputs: { x: "a" } },
      ],
    };
    expect(overlapping((await withPlaces(cycle))!)).toBe(0);
  });
});

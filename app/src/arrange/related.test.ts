import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { apple, appleOrange } from "@chalkgrad/lessons";
import { describe, expect, it } from "vitest";
import { downstream, upstream } from "./related.ts";

describe("upstream and downstream", () => {
  it("find what a node depends on, and what depends on it", () => {
    expect([...upstream(apple.document, ["apple_price"])].sort()).toEqual([
      "apple",
      "apple_num",
      "apple_price",
    ]);
    expect([...downstream(apple.document, ["apple_num"])].sort()).toEqual([
      "apple_num",
      "apple_price",
      "price",
    ]);
  });

  it("are each other's reverse", () => {
    const { document } = appleOrange;
    for (const { id } of document.nodes) {
      for (const above of upstream(document, [id])) {
        expect(downstream(document, [above])).toContain(id);
      }
      for (const below of downstream(document, [id])) {
        expect(upstream(document, [below])).toContain(id);
      }
    }
  });

  it("end on a cycle", () => {
    const cycle: GraphDocument = {
      nodes: [
        { id: "a", op: "relu", inputs: { x: "b" } },
        { id: "b", op: "relu", inputs: { x: "a" } },
        { id: "c", op: "relu" },
      ],
    };
    expect([...upstream(cycle, ["a"])].sort()).toEqual(["a", "b"]);
    expect([...downstream(cycle, ["a"])].sort()).toEqual(["a", "b"]);
  });

  it("walk a chain of 20,000 nodes", () => {
    const nodes = Array.from(
      { length: 20_000 },
      (_, index): DocumentNode =>
        index === 0
          ? { id: "n0", op: "input", value: 1 }
          : { id: `n${index}`, op: "relu", inputs: { x: `n${index - 1}` } },
    );
    expect(upstream({ nodes }, ["n19999"]).size).toBe(20_000);
    expect(downstream({ nodes }, ["n0"]).size).toBe(20_000);
  });
});

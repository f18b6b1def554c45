import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Graph, nudge, nudgeCurve } from "./index.ts";

const apple: Graph = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function through(op: "square" | "exp" | "relu", value: number): Graph {
  return {
    nodes: [
      { id: "x", op: "input", value },
      { id: "z", op, inputs: { x: "x" } },
    ],
  };
}

describe("a nudge", () => {
  it("measures what one more apple costs", () => {
    const found = nudge(apple, "apple_num", 0, 1)!;
    expect(found).toMatchObject({ x: 2, out: 220.00000000000003, backward: 110.00000000000001 });
    expect(found.outAbove).toBeCloseTo(330, 9);
    expect(found.central).toBeCloseTo(110, 9);
  });

  it("moves nodes inside the graph, and elements of tensors", () => {
    expect(nudge(apple, "apple_price", 0, 0.5)!.central).toBeCloseTo(1.1, 9);
    const tensors: Graph = {
      nodes: [
        {
          id: "x",
          op: "input",
          value: [
            [1, 2],
            [3, 4],
          ],
        },
        { id: "y", op: "square", inputs: { x: "x" } },
      ],
    };
    expect(nudge(tensors, "x", 2, 1e-4)).toMatchObject({ x: 3, backward: 6 });
    expect(nudge(tensors, "x", 4, 1e-4)).toBeUndefined();
    expect(nudge(tensors, "gone", 0, 1e-4)).toBeUndefined();
    expect(nudge(tensors, "x", 0, 0)).toBeUndefined();
  });

  it("of a square is off by exactly h on one side and by nothing in the middle", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 8 }), (x, shift) => {
        const h = 2 ** -shift;
        const { central, right, left, backward } = nudge(through("square", x), "x", 0, h)!;
        expect([central, right, left]).toEqual([backward, backward + h, backward - h]);
      }),
    );
  });

  it("shows a kink: the two sides differ", () => {
    expect(nudge(through("relu", 0), "x", 0, 0.5)).toMatchObject({
      left: 0,
      right: 1,
      backward: 0,
    });
  });

  it("is worst for a large h and for a tiny one", () => {
    const curve = nudgeCurve(through("exp", 1), "x", 0);
    expect(curve.map(({ h }) => h)).toEqual([
      1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14,
      1e-15,
    ]);
    const best = curve.reduce((a, b) => (b.centralError < a.centralError ? b : a));
    expect(best.centralError).toBeLessThan(1e-9);
    expect(curve[0]!.centralError).toBeGreaterThan(1e-3);
    expect(curve.at(-1)!.centralError).toBeGreaterThan(1e-3);
    for (const { h, rightError } of curve.slice(0, 4))
      expect(rightError).toBeCloseTo((h * Math.E) / 2, -Math.log10(h) + 0.5);
    expect(nudgeCurve(through("exp", 1), "gone", 0)).toEqual([]);
  });
});

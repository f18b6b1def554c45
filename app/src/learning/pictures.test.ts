import type { Graph } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import { lossSlice } from "./lossSlice.ts";
import { planeOf, planeSource } from "./plane.ts";

/** loss = (w₁ − 3)²: of w = [0, 5] only the second number counts. */
const parabola: Graph = {
  nodes: [
    { id: "w", op: "input", value: [0, 5] },
    { id: "pick", op: "input", value: [0, 1] },
    { id: "picked", op: "mul", inputs: { x: "w", y: "pick" } },
    { id: "one", op: "sum", inputs: { x: "picked" } },
    { id: "three", op: "input", value: 3 },
    { id: "off", op: "sub", inputs: { x: "one", y: "three" } },
    { id: "loss", op: "square", inputs: { x: "off" } },
  ],
};

describe("the loss against one number", () => {
  it("is the parabola, with the gradient as its slope and the step on it", () => {
    const slice = lossSlice(parabola, "w", 1, -0.25)!;
    expect(slice.now).toEqual({ w: 5, loss: 4 });
    expect(slice.slope).toBe(4);
    expect(slice.next).toEqual({ w: 4, loss: 1 });
    for (const { w, loss } of slice.points) expect(loss).toBeCloseTo((w - 3) ** 2, 10);
    const ws = slice.points.map(({ w }) => w);
    expect(Math.min(...ws)).toBeLessThan(4);
    expect(ws).toEqual([...ws].sort((a, b) => a - b));
  });

  it("is flat along a number that does not count", () => {
    const slice = lossSlice(parabola, "w", 0, -0.1)!;
    expect(slice.slope).toBe(0);
    expect(new Set(slice.points.map(({ loss }) => loss))).toEqual(new Set([4]));
  });

  it("is not there where the loss is no finite number", () => {
    const graph: Graph = {
      nodes: [
        { id: "w", op: "input", value: 0 },
        { id: "loss", op: "log", inputs: { x: "w" } },
      ],
    };
    expect(lossSlice(graph, "w", 0, -0.1)).toBeUndefined();
  });
});

describe("the classes of the plane", () => {
  const split = (points: number[][], weights: number[][]): Graph => ({
    nodes: [
      { id: "x", op: "input", value: points },
      { id: "w", op: "input", value: weights },
      { id: "y", op: "matmul", inputs: { x: "x", y: "w" } },
      {
        id: "t",
        op: "input",
        value: [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
      },
      { id: "loss", op: "softmaxCrossEntropy", inputs: { x: "y", t: "t" } },
    ],
  });

  it("are split where the scores are equal, here at x = 0", () => {
    const points = [
      [-1, 0],
      [1, 0],
      [1, 1],
    ];
    const weights = [
      [-1, 1],
      [0, 0],
    ];
    const graph = split(points, weights);
    const source = planeSource(graph, ["x", "t"])!;
    expect(source).toEqual({ points: "x", targets: "t", scores: "y" });
    const plane = planeOf(graph, source, new Map())!;
    for (let row = 0; row < plane.side; row++) {
      for (let column = 0; column < plane.side; column++) {
        const x = plane.extent.left + ((column + 0.5) / plane.side) * plane.extent.size;
        expect(plane.classes[row * plane.side + column]).toBe(x > 0 ? 1 : 0);
      }
    }
  });

  it("cannot be drawn for points of three numbers", () => {
    const points = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const graph = split(points, [
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(planeSource(graph, ["x", "t"])).toBeUndefined();
  });
});

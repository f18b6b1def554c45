import { describe, expect, it } from "vitest";
import {
  adam,
  dataRows,
  type Graph,
  learner,
  type Optimizer,
  sgd,
  type TensorLiteral,
} from "../index.ts";

/** The book's valley (6.1.2): f(x, y) = x²/20 + y². */
const valley: Graph = {
  nodes: [
    { id: "x", op: "input", value: -7 },
    { id: "y", op: "input", value: 2 },
    { id: "twenty", op: "input", value: 20 },
    { id: "xx", op: "square", inputs: { x: "x" } },
    { id: "part", op: "div", inputs: { x: "xx", y: "twenty" } },
    { id: "yy", op: "square", inputs: { x: "y" } },
    { id: "f", op: "add", inputs: { x: "part", y: "yy" } },
  ],
};

const mean = (value: TensorLiteral, target: TensorLiteral): Graph => ({
  nodes: [
    { id: "w", op: "input", value: 0 },
    { id: "x", op: "input", value },
    { id: "t", op: "input", value: target },
    { id: "y", op: "mul", inputs: { x: "w", y: "x" } },
    { id: "loss", op: "meanSquaredError", inputs: { x: "y", t: "t" } },
  ],
});

describe("a run of learning", () => {
  it("walks the book's valley as the book's own code does", () => {
    const run = learner(valley, {
      parameters: ["x", "y"],
      optimizer: adam({ learningRate: 0.3 }) as Optimizer<unknown>,
    });
    expect(run.step()!.loss).toBeCloseTo(49 / 20 + 4, 14);
    for (let step = 1; step < 30; step++) run.step();
    // common/optimizer.py in NumPy, 30 steps.
    expect(run.parameters.get("x")!.data[0]).toBeCloseTo(0.13600685239498186, 12);
    expect(run.parameters.get("y")!.data[0]).toBeCloseTo(0.31824537553721943, 12);
  });

  it("leaves the graph as it was, and each step's parameters too", () => {
    const run = learner(valley, { parameters: ["y"], optimizer: sgd({ learningRate: 0.1 }) });
    const first = run.step()!;
    run.step();
    expect(valley.nodes[1]!.value).toBe(2);
    expect(first.parameters.get("y")!.data[0]).toBeCloseTo(2 - 0.1 * 4, 14);
  });

  it("climbs when it is told to go along the gradient", () => {
    const options = { parameters: ["y"], optimizer: sgd({ learningRate: 0.1 }) };
    const run = learner(valley, { ...options, direction: "up" });
    const losses = [run.step()!.loss, run.step()!.loss, run.step()!.loss];
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(losses[2]).toBeGreaterThan(losses[0]!);
  });

  it("looks at the next rows in each step, from the start again after the last", () => {
    const graph = mean([[1], [2], [3]], [[2], [4], [6]]);
    const rows = dataRows(graph, new Set(["w"]))!;
    expect(rows).toEqual({ nodes: ["x", "t"], count: 3 });
    const run = learner(graph, {
      parameters: ["w"],
      optimizer: sgd({ learningRate: 0.01 }),
      rows: { ...rows, aStep: 2 },
    });
    // ∂/∂w mean((w·x − t)²) = mean(2·(w·x − t)·x), with w = 0 over the rows 1 and 2: −10.
    expect(run.step()!.loss).toBeCloseTo((4 + 16) / 2, 14);
    expect(run.parameters.get("w")!.data[0]).toBeCloseTo(0.1, 14);
    // Then over rows 3 and 1.
    expect(run.step()!.loss).toBeCloseTo((5.7 ** 2 + 1.9 ** 2) / 2, 12);
  });

  it("stops, and moves nothing, once a number is not finite", () => {
    const run = learner(valley, { parameters: ["y"], optimizer: sgd({ learningRate: 1e200 }) });
    run.step();
    const last = run.parameters.get("y")!.data[0];
    expect(run.step()).toBeUndefined();
    expect(run.parameters.get("y")!.data[0]).toBe(last);
  });

  it("refuses a parameter to which no gradient comes", () => {
    const graph: Graph = { nodes: [{ id: "n", op: "relu" }] };
    expect(() => learner(graph, { parameters: ["n"], optimizer: sgd() })).toThrow(/"n"/);
  });
});

describe("the rows of a graph's data", () => {
  it("are none where tables have different lengths, or only one row", () => {
    expect(dataRows(mean([[1], [2]], [[1], [2], [3]]), new Set())).toBeUndefined();
    expect(dataRows(mean([[1]], [[1]]), new Set())).toBeUndefined();
    expect(dataRows(mean([1, 2], [1, 2]), new Set())).toBeUndefined();
  });
});

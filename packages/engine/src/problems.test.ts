import { describe, expect, it } from "vitest";
import { compile, EngineError, type Graph, type GraphNode, literalFrom } from "./index.ts";

const two: GraphNode = { id: "two", op: "input", value: 2 };
const three: GraphNode = { id: "three", op: "input", value: 3 };

function problemsOf(...nodes: GraphNode[]) {
  return compile({ nodes }).problems;
}

describe("cycles", () => {
  it("names the shortest one, node by node, and computes all that does not depend on it", () => {
    const program = compile({
      nodes: [
        two,
        three,
        { id: "c", op: "neg", inputs: { x: "b" } },
        { id: "a", op: "add", inputs: { x: "two", y: "b" } },
        { id: "b", op: "mul", inputs: { x: "a", y: "c" } },
        { id: "far", op: "neg", inputs: { x: "b" } },
        { id: "free", op: "mul", inputs: { x: "three", y: "three" } },
      ],
    });
    expect(program.problems).toHaveLength(1);
    const [problem] = program.problems;
    expect(problem).toMatchObject({ code: "cycle", node: "c", port: "x", cycle: ["c", "b"] });
    expect(problem!.message).toContain("c → b → c");
    expect(program.order).toEqual(["two", "three", "free"]);
    expect(program.level("far")).toBeUndefined();
    expect(program.value("far")).toBeUndefined();
    expect(literalFrom(program.value("free")!)).toBe(9);
    expect(literalFrom(program.gradient("three")!)).toBe(6);
    expect(program.gradient("two")).toBeUndefined();
    expect(program.value("two")?.data[0]).toBe(2);
  });

  it("names a node that feeds itself, and one cycle for each knot", () => {
    const problems = problemsOf(
      { id: "self", op: "neg", inputs: { x: "self" } },
      { id: "p", op: "neg", inputs: { x: "q" } },
      { id: "q", op: "neg", inputs: { x: "p" } },
    );
    expect(problems.map((problem) => "cycle" in problem && problem.cycle)).toEqual([
      ["self"],
      ["p", "q"],
    ]);
  });

  it("is found in a ring of 20,000 nodes without delay", () => {
    const ring = Array.from(
      { length: 20_000 },
      (_, i): GraphNode => ({
        id: `n${i}`,
        op: "neg",
        inputs: { x: `n${(i + 1) % 20_000}` },
      }),
    );
    const [problem] = problemsOf(...ring);
    expect(problem).toMatchObject({ code: "cycle", node: "n0" });
    expect("cycle" in problem! && problem.cycle.length).toBe(20_000);
  });
});

describe("what is missing or does not fit", () => {
  it("an open port", () => {
    const program = compile({
      nodes: [
        two,
        { id: "z", op: "add", inputs: { x: "two" } },
        { id: "after", op: "neg", inputs: { x: "z" } },
      ],
    });
    expect(program.problems).toHaveLength(1);
    expect(program.problems[0]).toMatchObject({ code: "missing-input", node: "z", port: "y" });
    expect(program.order).toEqual(["two", "z", "after"]);
    expect(program.value("after")).toBeUndefined();
    expect(program.gradient("two")).toBeUndefined();
  });

  it("a wire from a node that is not there", () => {
    const [problem] = problemsOf({ id: "z", op: "neg", inputs: { x: "ghost" } });
    expect(problem).toMatchObject({ code: "missing-input", node: "z", port: "x" });
    expect(problem!.message).toContain("ghost");
  });

  it("shapes: both are shown, with the rule", () => {
    const [problem] = problemsOf(
      {
        id: "a",
        op: "input",
        value: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      { id: "b", op: "input", value: [1, 2, 3, 4] },
      { id: "z", op: "add", inputs: { x: "a", y: "b" } },
    );
    expect(problem).toMatchObject({
      code: "shape-mismatch",
      node: "z",
      shapes: { x: [2, 3], y: [4] },
    });
    expect(problem!.message).toMatch(/\(2, 3\).*\(4,\).*3 meets 4/);
  });

  it("a matrix product, an affine bias, a loss of scalars", () => {
    const a: GraphNode = {
      id: "a",
      op: "input",
      value: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    };
    expect(problemsOf(a, { id: "z", op: "matmul", inputs: { x: "a", y: "a" } })[0]).toMatchObject({
      code: "shape-mismatch",
      rule: expect.stringContaining("3 meets 2"),
    });
    expect(
      problemsOf(a, two, { id: "z", op: "matmul", inputs: { x: "two", y: "a" } })[0],
    ).toMatchObject({
      code: "shape-mismatch",
      port: "x",
    });
    expect(
      problemsOf(two, three, {
        id: "z",
        op: "softmaxCrossEntropy",
        inputs: { x: "two", t: "three" },
      })[0],
    ).toMatchObject({ code: "shape-mismatch", port: "x" });
  });

  it("a seed of another shape makes gradients unknown, not values", () => {
    const program = compile({
      nodes: [two, { id: "z", op: "neg", inputs: { x: "two" }, seed: [1, 2] }],
    });
    expect(program.problems[0]).toMatchObject({
      code: "shape-mismatch",
      node: "z",
      shapes: { seed: [2], value: [] },
    });
    expect(program.value("z")?.data[0]).toBe(-2);
    expect(program.gradient("two")).toBeUndefined();
  });

  it.each<[GraphNode, string]>([
    [{ id: "z", op: "sum", inputs: { x: "a" }, attrs: { axis: 2 } }, "axis"],
    [{ id: "z", op: "sum", inputs: { x: "a" }, attrs: { axis: [0, -2] } }, "axis"],
    [{ id: "z", op: "mean", inputs: { x: "a" }, attrs: { axis: 0.5 } }, "axis"],
    [{ id: "z", op: "softmax", inputs: { x: "a" }, attrs: { axis: -3 } }, "axis"],
    [{ id: "z", op: "transpose", inputs: { x: "a" }, attrs: { axes: [0] } }, "axes"],
    [{ id: "z", op: "transpose", inputs: { x: "a" }, attrs: { axes: [0, 0] } }, "axes"],
    [{ id: "z", op: "reshape", inputs: { x: "a" }, attrs: { shape: [4] } }, "shape"],
    [{ id: "z", op: "reshape", inputs: { x: "a" }, attrs: { shape: [-1, -1] } }, "shape"],
    [{ id: "z", op: "reshape", inputs: { x: "a" } }, "shape"],
    [
      {
        id: "z",
        op: "leakyRelu",
        inputs: { x: "a" },
        attrs: { slope: "steep" as unknown as number },
      },
      "slope",
    ],
    [{ id: "z", op: "neg", inputs: { x: "a" }, attrs: { axis: 0 } as never }, "axis"],
  ])("a bad attribute: %j", (node, attribute) => {
    const [problem] = problemsOf(
      {
        id: "a",
        op: "input",
        value: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      node,
    );
    expect(problem).toMatchObject({ code: "bad-attribute", node: "z", attribute });
  });
});

describe("numbers that are not finite", () => {
  it("are named where they first arise, and still computed", () => {
    const program = compile({
      nodes: [
        two,
        { id: "zero", op: "input", value: 0 },
        { id: "q", op: "div", inputs: { x: "two", y: "zero" } },
        { id: "after", op: "neg", inputs: { x: "q" } },
      ],
    });
    expect(program.problems).toHaveLength(1);
    expect(program.problems[0]).toMatchObject({ code: "non-finite", node: "q", phase: "forward" });
    expect(program.value("after")?.data[0]).toBe(Number.NEGATIVE_INFINITY);
    program.set("zero", 4);
    expect(program.problems).toEqual([]);
  });

  it("are named where only the gradient is not finite", () => {
    const problems = problemsOf(
      { id: "zero", op: "input", value: 0 },
      { id: "root", op: "sqrt", inputs: { x: "zero" } },
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "non-finite",
      node: "root",
      port: "x",
      phase: "backward",
    });
  });

  it("NaN survives relu, leakyRelu, max and min", () => {
    for (const op of ["relu", "leakyRelu"] as const) {
      const program = compile({ nodes: [two, { id: "z", op, inputs: { x: "two" } }] });
      program.set("two", Number.NaN);
      expect(program.value("z")?.data[0]).toBeNaN();
    }
    for (const op of ["max", "min"] as const) {
      const program = compile({
        nodes: [two, three, { id: "z", op, inputs: { x: "two", y: "three" } }],
      });
      program.set("three", Number.NaN);
      expect(program.value("z")?.data[0]).toBeNaN();
    }
  });
});

describe("a caller's mistakes", () => {
  const graph: Graph = { nodes: [two, { id: "z", op: "neg", inputs: { x: "two" } }] };

  it("are thrown, with a reason", () => {
    const program = compile(graph);
    expect(() => program.value("ghost")).toThrow(EngineError);
    expect(() => program.set("z", 1)).toThrow(/only an input/);
    expect(() => program.wireValue("z.y")).toThrow(/ports x/);
    expect(() => program.set("two", { shape: [], data: Float64Array.of(1, 2) })).toThrow(/2 were/);
    expect(() => program.set("two", { shape: [3], data: Float64Array.of(1, 2) })).toThrow(
      /holds 3/,
    );
    expect(() => compile({ nodes: [two, two] })).toThrow(/twice/);
    expect(() => compile({ nodes: [{ id: "a", op: "quux" } as never] })).toThrow(/quux/);
    expect(() => compile({ nodes: [{ id: "a", op: "input", value: [[1], [2, 3]] }] })).toThrow(
      /ragged/,
    );
  });

  it("a wrong port does not compile", () => {
    // @ts-expect-error mul has the ports x and y
    const node: GraphNode = { id: "m", op: "mul", inputs: { w: "two" } };
    // @ts-expect-error only an input has a value
    const valued: GraphNode = { id: "m", op: "neg", value: 1 };
    // @ts-expect-error sum takes axis and keepdims
    const attributed: GraphNode = { id: "m", op: "sum", attrs: { axes: 1 } };
    expect([node, valued, attributed]).toHaveLength(3);
  });
});

describe("large graphs", () => {
  it("a chain of 1,000,000 passes without recursion", () => {
    const nodes: GraphNode[] = [{ id: "n0", op: "input", value: 1 }];
    for (let i = 1; i <= 1_000_000; i++) {
      nodes.push({
        id: `n${i}`,
        op: i % 2 ? "neg" : "add",
        inputs: { x: `n${i - 1}`, y: "n0" },
      } as GraphNode);
    }
    const program = compile({ nodes: nodes.reverse() });
    expect(Number.isFinite(program.value("n1000000")!.data[0])).toBe(true);
    expect(program.gradient("n0")).toBeDefined();
  });
});

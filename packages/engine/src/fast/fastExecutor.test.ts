import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../fixtures/ops.json" with { type: "json" };
import { compile, type Graph, type GraphNode, opNames, ops, type TensorLiteral } from "../index.ts";
import { machineIfAvailable } from "../kernels/kernels.ts";
import { plainExecutor } from "../plainExecutor.ts";
import { GraphProgram } from "../program.ts";
import { structureOf } from "../structure.ts";

function plain(graph: Graph) {
  return new GraphProgram(structureOf(graph), plainExecutor);
}

/** Every number of both executors, bit for bit. */
function expectSame(graph: Graph, changes: readonly (readonly [string, TensorLiteral])[] = []) {
  const fast = compile(graph);
  const slow = plain(graph);
  const compare = () => {
    for (const { id } of graph.nodes) {
      expect(fast.value(id)?.data, id).toEqual(slow.value(id)?.data);
      expect(fast.gradient(id)?.data, id).toEqual(slow.gradient(id)?.data);
    }
    expect(fast.problems).toEqual(slow.problems);
  };
  compare();
  for (const [id, value] of changes) {
    fast.set(id, value);
    slow.set(id, value);
    compare();
  }
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -4, max: 4, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, -1, 1e-320, 709.9, -745, 1e300, 1e5) },
);
const elementwise = opNames.filter((name) => ops[name].elementwise);
const tensorOps = [
  ...elementwise,
  "matmul",
  "affine",
  "sum",
  "mean",
  "softmax",
  "transpose",
  "sumSquaredError",
  "softmaxCrossEntropy",
] as const;

function graphOf(values: fc.Arbitrary<TensorLiteral>, names: readonly (typeof opNames)[number][]) {
  const step = fc.record({
    op: fc.constantFrom(...names),
    picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    seed: fc.option(number, { nil: undefined, freq: 6 }),
  });
  return fc
    .tuple(fc.array(values, { minLength: 1, maxLength: 5 }), fc.array(step, { maxLength: 40 }))
    .map(([inputs, steps]) => {
      const nodes: GraphNode[] = inputs.map((value, i) => ({ id: `n${i}`, op: "input", value }));
      for (const { op, picks, seed } of steps) {
        const recent = Math.max(0, nodes.length - 12);
        const pick = (index: number) => `n${recent + (picks[index]! % (nodes.length - recent))}`;
        const inputsOf = Object.fromEntries(
          ops[op].ports.map((port, index) => [port, pick(index)]),
        );
        const id = `n${nodes.length}`;
        const extra = {
          ...(seed === undefined ? {} : { seed }),
          ...(op === "leakyRelu" ? { attrs: { slope: 0.3 } } : {}),
        };
        nodes.push({ id, op, inputs: inputsOf, ...extra } as GraphNode);
      }
      return { nodes };
    });
}

function changesOf(graph: Graph, values: readonly TensorLiteral[]) {
  const inputs = graph.nodes.filter((node) => node.op === "input");
  return values.map((value, index) => [inputs[index % inputs.length]!.id, value] as const);
}

describe("the kernels equal the definition, bit for bit", () => {
  it("are there in Node", () => {
    expect(machineIfAvailable()).toBeDefined();
  });

  it("in random graphs of scalars, with changes", () => {
    fc.assert(
      fc.property(
        graphOf(number, elementwise),
        fc.array(number, { maxLength: 4 }),
        (graph, values) => expectSame(graph, changesOf(graph, values)),
      ),
      { numRuns: 100 },
    );
  });

  it("in random graphs of scalars and tensors, with changes", () => {
    const row = fc.array(number, { minLength: 3, maxLength: 3 });
    const value = fc.oneof(number, row, fc.array(row, { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(graphOf(value, tensorOps), fc.array(value, { maxLength: 4 }), (graph, values) =>
        expectSame(graph, changesOf(graph, values)),
      ),
      { numRuns: 100 },
    );
  });

  it("in every stored case of every op", () => {
    for (const each of cases) {
      const { ports } = ops[each.op as keyof typeof ops];
      const nodes: GraphNode[] = ports.map((port) => ({ id: port, op: "input", value: 0 }));
      const node = {
        id: "z",
        op: each.op,
        attrs: each.attrs,
        inputs: Object.fromEntries(ports.map((port) => [port, port])),
      };
      const graph = { nodes: [...nodes, node as unknown as GraphNode] };
      const programs = [compile(graph), plain(graph)] as const;
      for (const program of programs) {
        ports.forEach((port, index) => {
          const { shape, data } = each.inputs[index]!;
          program.set(port, { shape, data: Float64Array.from(data, Number) });
        });
      }
      const [fast, slow] = programs;
      expect(fast.value("z")?.data).toEqual(slow.value("z")?.data);
      for (const port of ports)
        expect(fast.gradient(port)?.data).toEqual(slow.gradient(port)?.data);
    }
  });

  it("in matrix products of every remainder, and rows that repeat", () => {
    const matrix = (rows: number, columns: number, at: number) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => Math.sin(at + 7 * i + 3 * j)),
      );
    for (let rows = 1; rows <= 9; rows += 2) {
      for (let columns = 1; columns <= 9; columns++) {
        expectSame({
          nodes: [
            { id: "x", op: "input", value: matrix(rows, 5, 1) },
            { id: "w", op: "input", value: matrix(5, columns, 2) },
            { id: "b", op: "input", value: matrix(1, columns, 3)[0]! },
            { id: "h", op: "affine", inputs: { x: "x", w: "w", b: "b" } },
            { id: "p", op: "matmul", inputs: { x: "x", y: "w" } },
            { id: "s", op: "add", inputs: { x: "p", y: "b" } },
            { id: "t", op: "transpose", inputs: { x: "s" } },
            { id: "q", op: "matmul", inputs: { x: "h", y: "t" } },
            { id: "r", op: "sigmoid", inputs: { x: "q" } },
          ],
        });
      }
    }
  });

  it("gives back the memory of programs that take another shape", () => {
    const program = compile({
      nodes: [
        { id: "x", op: "input", value: 1 },
        { id: "y", op: "exp", inputs: { x: "x" } },
      ],
    });
    const { arena } = machineIfAvailable()!;
    const large = { shape: [100_000], data: new Float64Array(100_000) };
    program.set("x", large);
    program.run();
    const before = arena.numbers.length;
    for (let i = 0; i < 50; i++) {
      program.set("x", i % 2 ? large : 1);
      program.run();
    }
    expect(arena.numbers.length).toBe(before);
  });
});

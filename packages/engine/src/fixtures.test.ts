import { describe, expect, it } from "vitest";
import functions from "../fixtures/functions.json" with { type: "json" };
import graphs from "../fixtures/graphs.json" with { type: "json" };
import cases from "../fixtures/ops.json" with { type: "json" };
import { compile, type GraphNode, literalFrom, opNames, ops, type Tensor } from "./index.ts";

// What NumPy and torch say: see fixtures/make.py.

interface Stored {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

function read({ shape, data }: Stored): Tensor {
  return { shape, data: Float64Array.from(data, Number) };
}

/** How many doubles lie between two numbers. */
function unitsApart(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.POSITIVE_INFINITY;
  const bits = new BigInt64Array(Float64Array.of(a, b).buffer);
  const [x, y] = [...bits].map((each) => (each < 0n ? -(each & 0x7fffffffffffffffn) : each));
  return Math.abs(Number(x! - y!));
}

function expectClose(actual: Tensor | undefined, expected: Tensor, units: number, floor: number) {
  expect(actual?.shape).toEqual(expected.shape);
  for (let i = 0; i < expected.data.length; i++) {
    const [a, b] = [actual!.data[i]!, expected.data[i]!];
    if (Math.abs(a - b) <= floor) continue;
    const apart = unitsApart(a, b);
    if (apart > units) expect.fail(`element ${i}: ${a} is ${apart} units from ${b}`);
  }
}

/** The op between inputs of the case's values, its seed at the op. */
function programFor(each: (typeof cases)[number]) {
  const { ports } = ops[each.op as keyof typeof ops];
  const inputs = each.inputs.map((stored, port) => ({
    id: `in_${ports[port]}`,
    op: "input" as const,
    value: literalFrom(read(stored)),
  }));
  const node = {
    id: "z",
    op: each.op,
    attrs: each.attrs,
    inputs: Object.fromEntries(ports.map((port) => [port, `in_${port}`])),
  } as unknown as GraphNode;
  const program = compile({ nodes: [...inputs, node] });
  // An empty array of an inner axis loses the axes behind it as a literal, but not as a tensor.
  each.inputs.forEach((stored, port) => {
    program.set(`in_${ports[port]}`, read(stored));
  });
  program.setSeed("z", read(each.seed));
  return { program, ports };
}

describe("every op, as NumPy and torch compute it", () => {
  it("has cases for every op", () => {
    expect(new Set(cases.map((each) => each.op))).toEqual(
      new Set(opNames.filter((name) => name !== "input")),
    );
  });

  for (const name of opNames) {
    const own = cases.filter((each) => each.op === name);
    if (own.length === 0) continue;
    it(`${name}: ${own.length} cases`, () => {
      for (const each of own) {
        const { program, ports } = programFor(each);
        const scene = `${name} of ${each.inputs.map(({ shape }) => `(${shape})`).join(" ")} ${JSON.stringify(each.attrs)}`;
        expect(program.shape("z"), scene).toEqual(each.value.shape);
        const tolerance = each.exact ? 0 : name.startsWith("softmax") ? 16 : 3;
        expectClose(program.value("z"), read(each.value), tolerance, each.exact ? 0 : 1e-300);
        each.gradients.forEach((stored, port) => {
          const scale = Math.max(1, ...each.seed.data.map((v) => Math.abs(Number(v))));
          const gradient = program.gradient(`in_${ports[port]}`);
          expectClose(gradient, read(stored), 8, 2e-15 * scale * each.seed.data.length + 1e-14);
        });
      }
    });
  }
});

describe("random graphs with fan-out, as torch computes them", () => {
  it(`${graphs.length} graphs`, () => {
    for (const graph of graphs) {
      const nodes = graph.nodes as unknown as GraphNode[];
      const program = compile({ nodes });
      nodes.forEach(({ id }, index) => {
        const value = read(graph.values[index]!);
        const gradient = read(graph.gradients[index]!);
        const largest = Math.max(1, ...gradient.data.map(Math.abs));
        expectClose(program.value(id), value, 64, 1e-13 * Math.max(1, ...value.data.map(Math.abs)));
        expectClose(program.gradient(id), gradient, 64, 1e-12 * largest);
      });
    }
  });
});

describe("single functions stay within 2 units in the last place of NumPy", () => {
  for (const name of ["exp", "log", "sigmoid", "tanh", "softplus", "sin", "cos", "pow"] as const) {
    it(name, () => {
      const stored = functions[name];
      const { forward } = ops[name].elementwise!;
      const second = "y" in stored ? stored.y : undefined;
      let worst = 0;
      stored.x.forEach((x, index) => {
        const actual = forward(Number(x), Number(second?.[index] ?? 0), 0);
        worst = Math.max(worst, unitsApart(actual, Number(stored.value[index])));
      });
      expect(worst).toBeLessThanOrEqual(2);
    });
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arbitraryGraph as graph,
  smallNumber as small,
  arbitraryTensor as tensor,
} from "./arbitraryGraph.ts";
import {
  compile,
  type GraphNode,
  gradientCheck,
  isOpName,
  literalFrom,
  opNames,
  ops,
  type Program,
} from "./index.ts";

function everything(program: Program, nodes: readonly GraphNode[]) {
  return nodes.map(({ id }) => ({
    id,
    value: program.value(id)?.data,
    gradient: program.gradient(id)?.data,
  }));
}

describe("backward = central differences", () => {
  for (const name of opNames) {
    const { samples, ports } = ops[name];
    if (name === "input") continue;
    it(name, () => {
      expect(samples.length).toBeGreaterThan(0);
      for (const { inputs, attrs } of samples) {
        const leaves: GraphNode[] = inputs.map((value, port) => ({
          id: ports[port]!,
          op: "input",
          value,
        }));
        const node = {
          id: "z",
          op: name,
          attrs,
          inputs: Object.fromEntries(ports.map((port) => [port, port])),
        } as unknown as GraphNode;
        // An uneven upstream gradient, so that a sum over the wrong axis shows.
        const shape = compile({ nodes: [...leaves, node] }).value("z")!;
        const seed = literalFrom({ shape: shape.shape, data: shape.data.map((_, i) => 0.7 + i) });
        const rows = gradientCheck({ nodes: [...leaves, { ...node, seed } as GraphNode] });
        expect(rows.filter((row) => row.node !== "z").length).toBeGreaterThan(0);
        for (const row of rows) expect(row).toMatchObject({ verdict: "agrees" });
      }
    });
  }

  it("names a kink and a gradient that differs", () => {
    const [row] = gradientCheck({
      nodes: [
        { id: "x", op: "input", value: 0 },
        { id: "y", op: "relu", inputs: { x: "x" } },
      ],
    });
    expect(row).toMatchObject({ verdict: "kink", backward: 0 });
  });
});

describe("laws of random graphs", () => {
  it("the order is topological, by level, and the same for the same file", () => {
    fc.assert(
      fc.property(graph, ({ nodes }) => {
        const program = compile({ nodes });
        expect(program.order).toEqual(compile({ nodes }).order);
        const place = new Map(program.order.map((id, index) => [id, index]));
        expect(place.size).toBe(nodes.length);
        for (const node of nodes) {
          for (const source of Object.values((node.inputs ?? {}) as Record<string, string>)) {
            expect(place.get(source)).toBeLessThan(place.get(node.id)!);
            expect(program.level(source)).toBeLessThan(program.level(node.id)!);
          }
        }
        const levels = program.order.map((id) => program.level(id)!);
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
      }),
    );
  });

  it("set(x) then run = a fresh run, for any sequence of changes", () => {
    const change = fc.record({ which: fc.nat(), value: tensor, read: fc.boolean() });
    fc.assert(
      fc.property(graph, fc.array(change, { maxLength: 6 }), ({ nodes }, changes) => {
        const program = compile({ nodes });
        let current: GraphNode[] = nodes;
        const inputs = nodes.filter((node) => node.op === "input");
        for (const { which, value, read } of changes) {
          const { id } = inputs[which % inputs.length]!;
          program.set(id, value);
          current = current.map((node) => (node.id === id ? { id, op: "input", value } : node));
          if (read) program.run();
        }
        expect(everything(program, nodes)).toEqual(everything(compile({ nodes: current }), nodes));
      }),
    );
  });

  it("gradients are linear in the seed", () => {
    fc.assert(
      fc.property(graph, fc.nat(), small, small, ({ nodes }, which, a, b) => {
        const { id } = nodes[which % nodes.length]!;
        const with_ = (seed: number) => {
          const program = compile({ nodes });
          for (const node of nodes) program.setSeed(node.id, 0);
          program.setSeed(id, seed);
          return nodes.map((node) => program.gradient(node.id)?.data);
        };
        const [one, first, second, both] = [with_(1), with_(a), with_(b), with_(a + b)];
        one.forEach((data, node) => {
          data?.forEach((unit, i) => {
            const scale = 1e-12 * (1 + Math.abs(unit)) * 10;
            expect(Math.abs(first[node]![i]! - a * unit)).toBeLessThanOrEqual(scale);
            const sum = first[node]![i]! + second[node]![i]!;
            expect(Math.abs(both[node]![i]! - sum)).toBeLessThanOrEqual(scale);
          });
        });
      }),
    );
  });

  it("a node's gradient is its seed plus what its wires bring back, in reverse canonical order", () => {
    fc.assert(
      fc.property(graph, ({ nodes }) => {
        const program = compile({ nodes });
        for (const { id } of nodes) {
          const gradient = program.gradient(id);
          if (!gradient) continue;
          const wires = program.consumers(id);
          const consumers = [...new Set(wires.map((wire) => wire.split(".")[0]!))].reverse();
          const inOrder = consumers.flatMap((node) =>
            wires.filter((wire) => wire.startsWith(`${node}.`)),
          );
          const sum = wires.length === 0 ? program.seed(id)!.data : gradient.data.map(() => -0);
          for (const wire of inOrder) {
            program.wireGradient(wire)!.data.forEach((part, i) => {
              sum[i]! += part;
            });
          }
          expect(gradient.data).toEqual(sum);
        }
      }),
    );
  });
});

describe("names", () => {
  it("knows its ops, and nothing that objects inherit", () => {
    expect(isOpName("mul")).toBe(true);
    expect(isOpName("constructor")).toBe(false);
  });

  it("has words, formulas and two sentences of help for every op", () => {
    for (const name of opNames) {
      const { words, formula, ports } = ops[name];
      expect(Object.keys(formula.backward)).toEqual([...ports]);
      expect(words.en.help.match(/[.:;](\s|$)/g)?.length, name).toBeGreaterThanOrEqual(2);
      expect(words.ja.help.match(/。/g)?.length, name).toBe(2);
    }
  });
});

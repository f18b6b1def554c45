import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryGraph } from "./arbitraryGraph.ts";
import { compile, type Graph, type GraphNode, pathLedger } from "./index.ts";

/** A product on its way through subnormal numbers loses more than a share of itself. */
const underflow = 1e-300;

/** b = a + a; c = b + b; and so on: 2ⁿ paths. */
function doubled(times: number): Graph {
  const nodes: GraphNode[] = [{ id: "n0", op: "input", value: 3 }];
  for (let n = 1; n <= times; n++) {
    nodes.push({ id: `n${n}`, op: "add", inputs: { x: `n${n - 1}`, y: `n${n - 1}` } });
  }
  return { nodes };
}

describe("the path ledger", () => {
  it("lists each path's product: z = x·y + x", () => {
    const graph: Graph = {
      nodes: [
        { id: "x", op: "input", value: 3 },
        { id: "y", op: "input", value: 5 },
        { id: "p", op: "mul", inputs: { x: "x", y: "y" } },
        { id: "z", op: "add", inputs: { x: "p", y: "x" } },
      ],
    };
    const ledger = pathLedger(graph, "x")!;
    expect(ledger.paths.map(({ wires, locals }) => [wires, locals])).toEqual([
      [
        ["p.x", "z.x"],
        [5, 1],
      ],
      [["z.y"], [1]],
    ]);
    expect(ledger.paths.map(({ contribution }) => contribution.data[0])).toEqual([5, 1]);
    expect(ledger).toMatchObject({ count: 2, complete: true });
    expect([ledger.sum.data[0], ledger.gradient.data[0]]).toEqual([6, 6]);
    expect(pathLedger(graph, "p.x")).toMatchObject({ count: 1, complete: true });
    expect(pathLedger(graph, "z")!.paths).toMatchObject([{ wires: [], output: "z" }]);
    expect(pathLedger(graph, "gone")).toBeUndefined();
    expect(pathLedger(graph, "z.t")).toBeUndefined();
  });

  it("counts what it cannot list, and stays quick", () => {
    const ledger = pathLedger(doubled(40), "n0")!;
    expect(ledger).toMatchObject({ count: 2 ** 40, complete: false });
    expect(ledger.paths.length).toBe(200);
    expect(pathLedger(doubled(3_000), "n0", { mostWires: 6_000 })!.count).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it("its sum is the gradient of every node and every wire", () => {
    fc.assert(
      fc.property(arbitraryGraph, ({ nodes }) => {
        const program = compile({ nodes });
        for (const node of nodes) {
          const wires = Object.keys(node.inputs ?? {}).map((port) => `${node.id}.${port}`);
          for (const from of [node.id, ...wires]) {
            const ledger = pathLedger({ nodes }, from, { program, most: 300 });
            const isKnown = from === node.id ? program.gradient(from) : program.wireGradient(from);
            expect(ledger?.gradient).toEqual(isKnown);
            if (!ledger) continue;
            expect(ledger.paths.length).toBe(
              ledger.complete ? ledger.count : Math.min(ledger.count, 300),
            );
            if (!ledger.complete) continue;
            ledger.gradient.data.forEach((gradient, i) => {
              const size = ledger.paths.reduce(
                (all, { contribution }) => all + Math.abs(contribution.data[i]!),
                0,
              );
              expect(Math.abs(ledger.sum.data[i]! - gradient)).toBeLessThanOrEqual(
                1e-12 * size + underflow,
              );
            });
            for (const { locals, seed, contribution } of ledger.paths) {
              if (locals.includes(undefined) || seed.shape.length > 0) continue;
              const product = locals.reduce<number>((all, each) => all * each!, seed.data[0]!);
              expect(Math.abs(product - contribution.data[0]!)).toBeLessThanOrEqual(
                1e-12 * Math.abs(product) + underflow,
              );
            }
          }
        }
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryGraph } from "./arbitraryGraph.ts";
import { type BackwardMistake, compile, type Graph, mistakenBackward } from "./index.ts";

const doubles: Graph = {
  nodes: [
    { id: "a", op: "input", value: 3 },
    { id: "b", op: "add", inputs: { x: "a", y: "a" } },
    { id: "c", op: "add", inputs: { x: "b", y: "b" } },
  ],
};

describe("b = a + a; c = b + b, whose right gradients are 4, 2, 1", () => {
  it.each<[BackwardMistake, readonly number[], readonly string[]]>([
    ["overwrite", [1, 1, 1], ["a", "b"]],
    ["every-arrival", [6, 2, 1], ["a"]],
    ["first-arrival", [2, 2, 1], ["a"]],
    ["no-zeroing", [8, 4, 2], ["a", "b", "c"]],
  ])("%s", (mistake, numbers, wrong) => {
    const found = mistakenBackward(doubles, mistake);
    expect(["a", "b", "c"].map((id) => found.gradients.get(id)!.data[0])).toEqual(numbers);
    expect([...found.wrong].sort()).toEqual(wrong);
    expect(found.complete).toBe(true);
  });
});

describe("laws", () => {
  const recursions = fc.constantFrom<BackwardMistake>(
    "overwrite",
    "every-arrival",
    "first-arrival",
  );

  it("without a fan-out, none of the mistakes in order and addition shows", () => {
    const chain = fc.array(fc.constantFrom("sigmoid", "tanh", "relu", "neg"), { maxLength: 12 });
    fc.assert(
      fc.property(chain, recursions, (names, mistake) => {
        const nodes: Graph["nodes"] = [
          { id: "n0", op: "input", value: 0.7 },
          ...names.map((op, n) => ({ id: `n${n + 1}`, op, inputs: { x: `n${n}` } }) as const),
        ];
        expect(mistakenBackward({ nodes }, mistake).wrong).toEqual([]);
      }),
    );
  });

  it("a second pass without zeroing doubles everything", () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const program = compile(graph);
        const { gradients } = mistakenBackward(graph, "no-zeroing", program);
        for (const { id } of graph.nodes) {
          const right = program.gradient(id)?.data;
          expect(gradients.get(id)?.data).toEqual(right?.map((g) => 2 * g));
        }
      }),
    );
  });

  it("ends, however often the same work would be done again", () => {
    const nodes: Graph["nodes"][number][] = [{ id: "n0", op: "input", value: 1 }];
    for (let n = 1; n <= 60; n++) {
      nodes.push({ id: `n${n}`, op: "add", inputs: { x: `n${n - 1}`, y: `n${n - 1}` } });
    }
    expect(mistakenBackward({ nodes }, "every-arrival").complete).toBe(false);
    expect(mistakenBackward({ nodes }, "first-arrival").complete).toBe(true);
  });

  it("knows nothing where the right pass knows nothing", () => {
    const nodes: Graph["nodes"] = [...doubles.nodes, { id: "open", op: "mul", inputs: { x: "a" } }];
    expect(mistakenBackward({ nodes }, "overwrite").gradients.has("a")).toBe(false);
    expect(mistakenBackward({ nodes }, "every-arrival").gradients.get("b")!.data[0]).toBe(2);
  });
});

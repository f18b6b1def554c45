import fc from "fast-check";
import type { GraphNode } from "./graph.ts";
import { ops } from "./ops/registry.ts";
import type { TensorLiteral } from "./tensor.ts";

// Graphs for property tests: fan-outs, broadcasting, several outputs, here and there shapes that do not fit.

const OPS = [
  "add",
  "sub",
  "mul",
  "max",
  "min",
  "neg",
  "tanh",
  "sigmoid",
  "relu",
  "abs",
  "sum",
  "affine",
] as const;

export const smallNumber = fc.double({ min: -3, max: 3, noNaN: true });
/** Scalars, vectors of 2 and 2 × 2 matrices: they broadcast with each other. */
export const arbitraryTensor: fc.Arbitrary<TensorLiteral> = fc.oneof(
  { weight: 3, arbitrary: smallNumber },
  fc.array(smallNumber, { minLength: 2, maxLength: 2 }),
  fc.array(fc.array(smallNumber, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
);

/** Each node takes nodes before it; then the file's order is shuffled. */
export const arbitraryGraph = fc
  .record({
    inputs: fc.array(arbitraryTensor, { minLength: 1, maxLength: 4 }),
    steps: fc.array(
      fc.record({ op: fc.constantFrom(...OPS), picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()) }),
      { maxLength: 20 },
    ),
    shuffle: fc.infiniteStream(fc.nat()),
  })
  .map(({ inputs, steps, shuffle }) => {
    const nodes: GraphNode[] = inputs.map((value, index) => ({
      id: `n${index}`,
      op: "input",
      value,
    }));
    for (const { op, picks } of steps) {
      const inputsOf = Object.fromEntries(
        ops[op].ports.map((port, index) => [port, `n${picks[index]! % nodes.length}`]),
      );
      nodes.push({ id: `n${nodes.length}`, op, inputs: inputsOf } as GraphNode);
    }
    for (let last = nodes.length - 1; last > 0; last--) {
      const other = shuffle.next().value % (last + 1);
      [nodes[last], nodes[other]] = [nodes[other]!, nodes[last]!];
    }
    return { nodes };
  });

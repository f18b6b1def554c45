import type { Graph } from "../graph.ts";
import type { Program } from "../program.ts";

/**
 * What the gradients of a program are the gradients of: the sum over all nodes of seed · value. With one loss at the end and no
 * seeds this is the loss itself. Undefined where a seeded node has no value.
 */
export function objective(graph: Graph, program: Program): number | undefined {
  let sum = 0;
  for (const { id, seed: own } of graph.nodes) {
    if (own === undefined && program.consumers(id).length > 0) continue;
    const seed = program.seed(id);
    const value = program.value(id);
    if (!seed || !value) return undefined;
    for (const [index, factor] of seed.data.entries()) {
      if (factor !== 0) sum += factor * value.data[index]!;
    }
  }
  return sum;
}

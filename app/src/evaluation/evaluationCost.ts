import type { GraphDocument } from "@chalkgrad/document";
import type { Program } from "@chalkgrad/engine";

/**
 * About how many multiplications and additions a forward and a backward pass take, from the shapes
 * alone: nothing is computed. Functions such as exp count as one; the number only has to tell a
 * blink from a wait.
 */
export function evaluationCost(document: GraphDocument, program: Program): number {
  let cost = 0;
  for (const node of document.nodes) {
    const size = sizeOf(program.shape(node.id));
    if (node.op !== "matmul" && node.op !== "affine") {
      cost += 3 * size;
      continue;
    }
    // Each number of a product sums over the last axis of x; the way back does the same twice.
    const x = node.inputs?.x;
    const summed = x === undefined ? 1 : (program.shape(x)?.at(-1) ?? 1);
    cost += 3 * size * summed;
  }
  return cost;
}

function sizeOf(shape: readonly number[] | undefined): number {
  return shape?.reduce((size, length) => size * length, 1) ?? 0;
}

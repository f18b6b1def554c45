import { broadcastIndices, broadcastRule, broadcastShapes } from "../broadcast.ts";
import { pairwiseSum, sumToShape } from "../reduce.ts";
import type { Shape, Tensor } from "../tensor.ts";
import type { ShapeVerdict } from "./op.ts";

// What the two squared errors share; they differ in the factor before the sum.

export function errorShape(x: Shape, t: Shape): ShapeVerdict {
  return broadcastShapes(x, t) ? { shape: [] } : { rule: broadcastRule(x, t) };
}

/** Σ (x − t)², and over how many terms. */
export function sumOfSquares(
  x: Tensor,
  t: Tensor,
): { readonly sum: number; readonly count: number } {
  const squares = differences(x, t).data;
  for (let i = 0; i < squares.length; i++) squares[i]! *= squares[i]!;
  return { sum: pairwiseSum(squares, 0, squares.length), count: squares.length };
}

/** (x − t) · factor for port 0 and its negative for port 1, summed back over broadcast axes. */
export function errorBackward(
  port: number,
  x: Tensor,
  t: Tensor,
  into: Tensor,
  factorFor: (count: number) => number,
): void {
  const { shape, data } = differences(x, t);
  const factor = (port === 0 ? 1 : -1) * factorFor(data.length);
  for (let i = 0; i < data.length; i++) data[i]! *= factor;
  sumToShape(data, shape, into.data, into.shape);
}

function differences(x: Tensor, t: Tensor): Tensor {
  const shape = broadcastShapes(x.shape, t.shape)!;
  const xAt = broadcastIndices(shape, x.shape);
  const tAt = broadcastIndices(shape, t.shape);
  const data = new Float64Array(xAt.length);
  for (let i = 0; i < data.length; i++) data[i] = x.data[xAt[i]!]! - t.data[tAt[i]!]!;
  return { shape, data };
}

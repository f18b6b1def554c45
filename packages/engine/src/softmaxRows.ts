import { exp } from "./math/exp.ts";
import { log } from "./math/log.ts";
import { pairwiseSum } from "./reduce.ts";

/** Rows along one axis of a tensor: `outer` blocks of `length` neighbours that lie `inner` apart. */
export interface Rows {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

export function rowsAlong(shape: readonly number[], axis: number): Rows {
  let outer = 1;
  let inner = 1;
  for (let each = 0; each < axis; each++) outer *= shape[each]!;
  for (let each = axis + 1; each < shape.length; each++) inner *= shape[each]!;
  return { outer, length: shape[axis]!, inner };
}

/** Calls `at` with the start of each row; its elements lie `inner` apart. */
export function eachRow({ outer, length, inner }: Rows, at: (start: number) => void): void {
  if (length === 0) return;
  for (let block = 0; block < outer; block++) {
    for (let place = 0; place < inner; place++) at(block * length * inner + place);
  }
}

/**
 * e^(x − max) and its sum for one row: shifted by the maximum, so that nothing overflows. NaN in the row stays.
 * The sum is NumPy's: pairwise along the last axis, in order along another.
 */
function shiftedExponentials(
  x: Float64Array,
  start: number,
  { length, inner }: Rows,
  into: Float64Array,
): { readonly maximum: number; readonly total: number } {
  let maximum = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) maximum = Math.max(maximum, x[start + i * inner]!);
  for (let i = 0; i < length; i++) {
    const at = start + i * inner;
    into[at] = exp(x[at]! - maximum);
  }
  if (inner === 1) return { maximum, total: pairwiseSum(into, start, length) };
  let total = 0;
  for (let i = 0; i < length; i++) total += into[start + i * inner]!;
  return { maximum, total };
}

/** Softmax of every row. */
export function softmaxRows(x: Float64Array, rows: Rows, into: Float64Array): void {
  eachRow(rows, (start) => {
    const { total } = shiftedExponentials(x, start, rows, into);
    for (let i = 0; i < rows.length; i++) into[start + i * rows.inner]! /= total;
  });
}

/** log softmax of every row, without the detour over a probability that may be 0. */
export function logSoftmaxRows(x: Float64Array, rows: Rows, into: Float64Array): void {
  eachRow(rows, (start) => {
    const { maximum, total } = shiftedExponentials(x, start, rows, into);
    const shift = log(total);
    for (let i = 0; i < rows.length; i++) {
      const at = start + i * rows.inner;
      into[at] = x[at]! - maximum - shift;
    }
  });
}

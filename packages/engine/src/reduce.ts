import { type Shape, sizeOf } from "./tensor.ts";

const BLOCK = 128;

/**
 * NumPy's pairwise sum of `count` neighbours: eight running sums within a block of 128, halves above.
 * The depth of the halving is log2(count / 128).
 * Source: numpy/core/src/umath/loops_utils.h.src, `pairwise_sum`
 */
export function pairwiseSum(data: Float64Array, start: number, count: number): number {
  if (count < 8) {
    let sum = 0;
    for (let index = start; index < start + count; index++) sum += data[index]!;
    return sum;
  }
  if (count <= BLOCK) {
    let r0 = data[start]!;
    let r1 = data[start + 1]!;
    let r2 = data[start + 2]!;
    let r3 = data[start + 3]!;
    let r4 = data[start + 4]!;
    let r5 = data[start + 5]!;
    let r6 = data[start + 6]!;
    let r7 = data[start + 7]!;
    let index = 8;
    for (; index < count - (count % 8); index += 8) {
      const at = start + index;
      r0 += data[at]!;
      r1 += data[at + 1]!;
      r2 += data[at + 2]!;
      r3 += data[at + 3]!;
      r4 += data[at + 4]!;
      r5 += data[at + 5]!;
      r6 += data[at + 6]!;
      r7 += data[at + 7]!;
    }
    let sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
    for (; index < count; index++) sum += data[start + index]!;
    return sum;
  }
  let half = Math.floor(count / 2);
  half -= half % 8;
  return pairwiseSum(data, start, half) + pairwiseSum(data, start + half, count - half);
}

/**
 * Sums over the marked axes in NumPy's order: over trailing axes pairwise, over earlier ones row by row.
 * `into` holds the kept axes in row-major order.
 */
export function sumOverAxes(
  data: Float64Array,
  shape: Shape,
  summed: readonly boolean[],
  into: Float64Array,
): void {
  into.fill(0);
  if (data.length === 0) return;
  // Neighbouring axes of one kind act as one axis; axes of length 1 do not matter (as in NumPy's iterator).
  const lengths: number[] = [];
  const kinds: boolean[] = [];
  for (let axis = 0; axis < shape.length; axis++) {
    if (shape[axis] === 1) continue;
    const kind = summed[axis]!;
    if (kinds.length > 0 && kinds[kinds.length - 1] === kind) {
      lengths[lengths.length - 1]! *= shape[axis]!;
    } else {
      lengths.push(shape[axis]!);
      kinds.push(kind);
    }
  }
  const innerSummed = kinds.pop() ?? true;
  const inner = lengths.pop() ?? 1;
  const steps = new Array<number>(lengths.length);
  let step = innerSummed ? 1 : inner;
  for (let axis = lengths.length - 1; axis >= 0; axis--) {
    steps[axis] = kinds[axis] ? 0 : step;
    if (!kinds[axis]) step *= lengths[axis]!;
  }
  const counter = new Array<number>(lengths.length).fill(0);
  const rows = sizeOf(lengths);
  let target = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * inner;
    if (innerSummed) {
      into[target]! += pairwiseSum(data, start, inner);
    } else {
      for (let index = 0; index < inner; index++) into[target + index]! += data[start + index]!;
    }
    for (let axis = lengths.length - 1; axis >= 0; axis--) {
      counter[axis]!++;
      target += steps[axis]!;
      if (counter[axis]! < lengths[axis]!) break;
      target -= steps[axis]! * lengths[axis]!;
      counter[axis] = 0;
    }
  }
}

/** Sums a contribution of a broadcast shape back to the operand's own shape. */
export function sumToShape(
  data: Float64Array,
  shape: Shape,
  into: Float64Array,
  target: Shape,
): void {
  const missing = shape.length - target.length;
  const summed = shape.map(
    (length, axis) => axis < missing || (target[axis - missing] === 1 && length !== 1),
  );
  sumOverAxes(data, shape, summed, into);
}

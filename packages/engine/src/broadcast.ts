import { type Shape, sizeOf, stridesOf } from "./tensor.ts";

/**
 * The common shape of two operands after NumPy's broadcasting: axes are compared from the last one back,
 * each pair must be equal or one of them 1; a missing axis counts as 1. Undefined when they do not fit.
 * Source: https://numpy.org/doc/stable/user/basics.broadcasting.html
 */
export function broadcastShapes(x: Shape, y: Shape): number[] | undefined {
  const rank = Math.max(x.length, y.length);
  const shape = new Array<number>(rank);
  for (let back = 1; back <= rank; back++) {
    const a = x[x.length - back] ?? 1;
    const b = y[y.length - back] ?? 1;
    if (a !== b && a !== 1 && b !== 1) return undefined;
    shape[rank - back] = a === 1 ? b : a;
  }
  return shape;
}

/** Why two shapes do not broadcast: names the first pair of axes, from the last, that does not fit. */
export function broadcastRule(x: Shape, y: Shape): string {
  for (let back = 1; back <= Math.min(x.length, y.length); back++) {
    const a = x[x.length - back]!;
    const b = y[y.length - back]!;
    if (a !== b && a !== 1 && b !== 1) {
      return `broadcasting compares the shapes from the last axis back, and each pair must be equal or contain a 1; here ${a} meets ${b}`;
    }
  }
  return "the shapes broadcast";
}

/** For each element of `shape`, in row-major order, where it comes from in an operand of shape `from` that is broadcast to it. */
export function broadcastIndices(shape: Shape, from: Shape): Uint32Array {
  const size = sizeOf(shape);
  const indices = new Uint32Array(size);
  const own = stridesOf(from);
  const missing = shape.length - from.length;
  // Axis by axis: what is filled so far is one block of the trailing axes, repeated with an offset.
  let block = 1;
  if (size === 0) return indices;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis]!;
    const stride = axis < missing || from[axis - missing] === 1 ? 0 : own[axis - missing]!;
    for (let position = 1; position < length; position++) {
      const offset = position * stride;
      const start = position * block;
      for (let index = 0; index < block; index++) indices[start + index] = indices[index]! + offset;
    }
    block *= length;
  }
  return indices;
}

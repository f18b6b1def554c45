import { type Shape, sizeOf } from "@chalkgrad/engine";

/** Where the element at a row-major place stands along each axis. */
export function indicesAt(shape: Shape, at: number): readonly number[] {
  const indices = new Array<number>(shape.length);
  let rest = at;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = Math.max(shape[axis]!, 1);
    indices[axis] = rest % length;
    rest = Math.floor(rest / length);
  }
  return indices;
}

/** The row-major place of the element at these indices. */
export function placeAt(shape: Shape, indices: readonly number[]): number {
  let at = 0;
  for (let axis = 0; axis < shape.length; axis++) at = at * shape[axis]! + indices[axis]!;
  return at;
}

/** Which element of an operand of shape `from` stands behind the element `at` of a result that it is broadcast to. */
export function operandAt(result: Shape, from: Shape, at: number): number {
  const indices = indicesAt(result, at);
  const missing = result.length - from.length;
  const own = from.map((length, axis) => (length === 1 ? 0 : indices[axis + missing]!));
  return placeAt(from, own);
}

/** Some of a list, and how many there are in all. */
export interface Some {
  readonly first: readonly number[];
  readonly count: number;
}

/** Which elements of the result read the element `at` of an operand that is broadcast to it: the first `most` of them. */
export function readersOf(result: Shape, from: Shape, at: number, most: number): Some {
  const missing = result.length - from.length;
  const own = indicesAt(from, at);
  const isFree = result.map((_, axis) => axis < missing || from[axis - missing] === 1);
  const free = result.map((length, axis) => (isFree[axis] ? length : 1));
  const count = sizeOf(free);
  const first: number[] = [];
  for (let each = 0; each < Math.min(count, most); each++) {
    const along = indicesAt(free, each);
    const indices = along.map((index, axis) => (isFree[axis] ? index : own[axis - missing]!));
    first.push(placeAt(result, indices));
  }
  return { first, count };
}

/** The axes of the result along which an operand was repeated; empty if it was not. */
export function repeatedAxes(result: Shape, from: Shape): readonly number[] {
  const missing = result.length - from.length;
  const axes: number[] = [];
  result.forEach((length, axis) => {
    if (axis < missing || (from[axis - missing] === 1 && length !== 1)) axes.push(axis);
  });
  return axes;
}

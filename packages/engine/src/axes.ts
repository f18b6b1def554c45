import type { Attributes } from "./ops/op.ts";
import type { Shape } from "./tensor.ts";

/** Which axes an `axis` attribute marks (none: all of them), or why it cannot. Negative ones count from the end. */
export function markedAxes(
  axis: Attributes[string],
  rank: number,
): { readonly marked: readonly boolean[] } | { readonly reason: string } {
  if (axis === undefined || axis === null) return { marked: new Array<boolean>(rank).fill(true) };
  const marked = new Array<boolean>(rank).fill(false);
  for (const entry of typeof axis === "number" ? [axis] : (axis as readonly number[])) {
    const place = placeOf(entry, rank);
    if (place === undefined) return { reason: outOfRange(entry, rank) };
    if (marked[place]) return { reason: `axis ${entry} is named twice` };
    marked[place] = true;
  }
  return { marked };
}

/** The axis counted from the front, or undefined when there is none. */
export function placeOf(axis: number, rank: number): number | undefined {
  if (axis < -rank || axis >= rank) return undefined;
  return axis < 0 ? axis + rank : axis;
}

export function outOfRange(axis: number, rank: number): string {
  return rank === 0
    ? `axis ${axis} does not exist: a scalar has no axes`
    : `axis ${axis} does not exist: the input has ${rank} ${
        rank === 1 ? "axis" : "axes"
      }, numbered ${-rank} to ${rank - 1}`;
}

/** The shape with the marked axes gone, or kept with length 1. */
export function reducedShape(shape: Shape, marked: readonly boolean[], keep: boolean): Shape {
  return keep
    ? shape.map((length, axis) => (marked[axis] ? 1 : length))
    : shape.filter((_, axis) => !marked[axis]);
}

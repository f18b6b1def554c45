import type { NodeId } from "@chalkgrad/engine";
import type { Point, Rect } from "@chalkgrad/figure";
import { centreOf } from "./nodeRects.ts";

export type Axis = "x" | "y";

/**
 * Where the top left corners go when the centres are equally far apart along an axis. The two
 * outermost stay, and so does the order; of equal centres the one named first comes first.
 */
export function distributed(
  rects: ReadonlyMap<NodeId, Rect>,
  axis: Axis,
): ReadonlyMap<NodeId, Point> {
  const inOrder = [...rects].sort(([, a], [, b]) => centreOf(a)[axis] - centreOf(b)[axis]);
  const places = new Map<NodeId, Point>();
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return places;
  const from = centreOf(first[1])[axis];
  const step = (centreOf(last[1])[axis] - from) / Math.max(1, inOrder.length - 1);
  for (const [index, [id, rect]] of inOrder.entries()) {
    const shift = from + index * step - centreOf(rect)[axis];
    const { x, y } = rect;
    places.set(id, axis === "x" ? { x: x + shift, y } : { x, y: y + shift });
  }
  return places;
}

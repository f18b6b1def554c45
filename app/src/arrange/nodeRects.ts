import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { nodeSize, type Point, type Rect } from "@chalkgrad/figure";
import { placeOf } from "../state/view.ts";

const nowhere: ReadonlyMap<NodeId, Point> = new Map();

/** The bodies of nodes where they stand: of all, or of some. */
export function nodeRects(
  { nodes }: GraphDocument,
  some?: ReadonlySet<NodeId>,
  dragged = nowhere,
): ReadonlyMap<NodeId, Rect> {
  const rects = new Map<NodeId, Rect>();
  for (const node of nodes) {
    if (some && !some.has(node.id)) continue;
    const { x, y } = placeOf(node, dragged);
    rects.set(node.id, { x, y, ...nodeSize(node) });
  }
  return rects;
}

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The smallest rectangle around all; undefined around nothing. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left === Infinity) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

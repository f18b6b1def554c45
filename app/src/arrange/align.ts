import type { NodeId } from "@chalkgrad/engine";
import type { Point, Rect } from "@chalkgrad/figure";
import { boundsOf } from "./nodeRects.ts";

export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/**
 * Where the top left corners go when all are lined up on one edge, or one middle line, of the
 * rectangle around them. Nobody moves in the other direction.
 */
export function aligned(
  rects: ReadonlyMap<NodeId, Rect>,
  alignment: Alignment,
): ReadonlyMap<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  const bounds = boundsOf(rects.values());
  if (!bounds) return places;
  for (const [id, rect] of rects) places.set(id, lined(rect, bounds, alignment));
  return places;
}

function lined({ x, y, width, height }: Rect, bounds: Rect, alignment: Alignment): Point {
  switch (alignment) {
    case "left":
      return { x: bounds.x, y };
    case "centre":
      return { x: bounds.x + (bounds.width - width) / 2, y };
    case "right":
      return { x: bounds.x + bounds.width - width, y };
    case "top":
      return { x, y: bounds.y };
    case "middle":
      return { x, y: bounds.y + (bounds.height - height) / 2 };
    case "bottom":
      return { x, y: bounds.y + bounds.height - height };
  }
}

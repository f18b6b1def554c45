import type { Point } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { seenOf } from "../state/grouping.ts";
import { boundsOf } from "./graphBounds.ts";

/** How far beside a node still means it, on the canvas. */
const reach = 8;

/** The node or the collapsed group at a place of the canvas: before a class the pictures take no pointer. */
export function nodeAt({ x, y }: Point): string | undefined {
  const { nodes, boxes } = seenOf(useDocument.getState().document);
  const holds = (id: string) => {
    const bounds = boundsOf(id);
    if (!bounds) return false;
    const [left, top] = [bounds.x - reach, bounds.y - reach];
    const [right, bottom] = [bounds.x + bounds.width + reach, bounds.y + bounds.height + reach];
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const box = boxes.find(({ group }) => holds(group.id));
  return box?.group.id ?? nodes.find(({ id }) => holds(id))?.id;
}

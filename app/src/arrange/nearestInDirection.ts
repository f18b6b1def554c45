import type { Point, Rect } from "@chalkgrad/figure";
import { centreOf } from "./nodeRects.ts";

export type Direction = "left" | "right" | "up" | "down";

const ahead: Readonly<Record<Direction, (from: Point, to: Point) => Point>> = {
  left: (from, to) => ({ x: from.x - to.x, y: to.y - from.y }),
  right: (from, to) => ({ x: to.x - from.x, y: to.y - from.y }),
  up: (from, to) => ({ x: from.y - to.y, y: to.x - from.x }),
  down: (from, to) => ({ x: to.y - from.y, y: to.x - from.x }),
};

/** Going sideways counts this many times as much as going ahead. */
const sideways = 2;

/**
 * What an arrow key means: the nearest one ahead, where straight ahead is nearer than
 * aside. One that lies more aside than ahead is taken only if there is no other.
 */
export function nearestInDirection(
  rects: ReadonlyMap<string, Rect>,
  start: Rect,
  direction: Direction,
): string | undefined {
  const origin = centreOf(start);
  let best: string | undefined;
  let least = Infinity;
  let bestIsAside = true;
  for (const [id, rect] of rects) {
    const way = ahead[direction](origin, centreOf(rect));
    if (way.x <= 0) continue;
    const isAside = Math.abs(way.y) > way.x;
    if (isAside && !bestIsAside) continue;
    const cost = Math.hypot(way.x, sideways * way.y);
    if (cost >= least && isAside === bestIsAside) continue;
    [best, least, bestIsAside] = [id, cost, isAside];
  }
  return best;
}

/** The one whose centre is nearest to a place. */
export function nearestTo(rects: ReadonlyMap<string, Rect>, place: Point): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [id, rect] of rects) {
    const { x, y } = centreOf(rect);
    const distance = Math.hypot(x - place.x, y - place.y);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

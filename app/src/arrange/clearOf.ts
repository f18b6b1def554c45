import type { Point, Rect } from "@chalkgrad/figure";
import { boundsOf } from "./nodeRects.ts";

/** Free room kept around what has moved. */
const margin = 12;
/** How far apart the tried places are, and how many rings of them there are. */
const step = 32;
const rings = 48;
/** Eight ways to go, the level and the upright ones first. */
const ways: readonly Point[] = [
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
];
const cell = 160;

/**
 * The smallest shift that lets nodes that were laid out stand clear of all others: none where they
 * already do, and in the worst case to below everything.
 */
export function clearOf(own: readonly Rect[], others: readonly Rect[]): Point {
  const around = boundsOf(own);
  const beyond = boundsOf(others);
  if (!around || !beyond) return { x: 0, y: 0 };
  const taken = takenBy(others);
  const fits = (shift: Point) => own.every((rect) => !taken(rect, shift));
  const stay = { x: 0, y: 0 };
  if (fits(stay)) return stay;
  for (let ring = 1; ring <= rings; ring++) {
    for (const { x, y } of ways) {
      const shift = { x: x * ring * step, y: y * ring * step };
      if (fits(shift)) return shift;
    }
  }
  return { x: 0, y: beyond.y + beyond.height + 4 * margin - around.y };
}

/** Whether a rectangle, moved, meets one of many; they are found by the cells that they touch. */
function takenBy(others: readonly Rect[]): (rect: Rect, shift: Point) => boolean {
  const cells = new Map<string, Rect[]>();
  for (const rect of others) {
    for (const key of cellsOf(rect)) {
      const list = cells.get(key);
      if (list) list.push(rect);
      else cells.set(key, [rect]);
    }
  }
  return (rect, shift) => {
    const moved = {
      x: rect.x + shift.x - margin,
      y: rect.y + shift.y - margin,
      width: rect.width + 2 * margin,
      height: rect.height + 2 * margin,
    };
    for (const key of cellsOf(moved)) {
      if (cells.get(key)?.some((other) => meet(moved, other))) return true;
    }
    return false;
  };
}

function* cellsOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / cell); column * cell <= x + width; column++) {
    for (let row = Math.floor(y / cell); row * cell <= y + height; row++) yield `${column} ${row}`;
  }
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

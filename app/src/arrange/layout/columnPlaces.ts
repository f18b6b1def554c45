import type { Layers } from "./layers.ts";
import { type Box, type Link, liftOf } from "./layoutGraph.ts";

/** Between the bodies of two columns, at least. */
const leastGap = 84;
/** Free room beside names and numbers. */
const air = 18;
/** A wire that rises by this many times its width reads as a wall. */
const steepest = 3.2;
const mostGap = 420;

/** The middle of each column: as far apart as names, open ends and numbers need, and widened. */
export function columnPlaces(
  { columns, from }: Layers,
  boxes: readonly Box[],
  heights: Float64Array,
  widened: readonly number[],
): Float64Array {
  const places = new Float64Array(columns.length);
  for (let index = 0; index + 1 < columns.length; index++) {
    const left = roomOf(columns[index]!, boxes);
    const right = roomOf(columns[index + 1]!, boxes);
    const beyondLeft = Math.max(0, left.right - left.half);
    const beyondRight = Math.max(0, right.left - right.half);
    let numbers = 0;
    let rise = 0;
    for (const item of columns[index]!) {
      for (const { to, link, offset, hasNumbers } of from[item]!) {
        if (hasNumbers) numbers = Math.max(numbers, link.value.width, link.gradient.width);
        rise = Math.max(
          rise,
          Math.abs(heights[to]! + offset - heights[item]! - liftAt(link, item)),
        );
      }
    }
    const gap = Math.max(
      leastGap,
      beyondLeft + beyondRight + air,
      numbers + 2 * air,
      numbers + Math.max(beyondLeft, beyondRight) + air,
      Math.min(mostGap, rise / steepest),
    );
    places[index + 1] = places[index]! + left.half + gap + widened[index]! + right.half;
  }
  return places;
}

function roomOf(column: readonly number[], boxes: readonly Box[]) {
  const room = { half: 0, left: 0, right: 0 };
  for (const item of column) {
    const box = boxes[item];
    if (!box) continue;
    room.half = Math.max(room.half, box.half);
    room.left = Math.max(room.left, box.left);
    room.right = Math.max(room.right, box.right);
  }
  return room;
}

/** A long wire leaves its passages where they are. */
function liftAt(link: Link, item: number): number {
  return link.source === item ? liftOf(link) : 0;
}

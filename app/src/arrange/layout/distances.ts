import { wireNumbers } from "@chalkgrad/figure";
import type { Layers, Segment } from "./layers.ts";
import type { Box, Link } from "./layoutGraph.ts";

/** Between a node and the next one in its column. */
const nodeGap = 20;
/** A passing wire's distance from what it passes. */
const wireGap = 12;
/** Between the numbers of one wire and those of the next. */
const numberGap = 8;

/** How far apart neighbours in each column have to be: a list a column, from top to bottom. */
export function distancesOf(layers: Layers, boxes: readonly Box[]): number[][] {
  return layers.columns.map((column) =>
    column.slice(1).map((lower, at) => distance(column[at]!, lower, layers, boxes)),
  );
}

function distance(upper: number, lower: number, layers: Layers, boxes: readonly Box[]): number {
  const { from, into } = layers;
  const isWire = upper >= boxes.length || lower >= boxes.length;
  return Math.max(
    reach(upper, "down", layers, boxes) +
      reach(lower, "up", layers, boxes) +
      (isWire ? 0 : nodeGap),
    numberDistance(from[upper]!, from[lower]!),
    numberDistance(into[upper]!, into[lower]!),
  );
}

function reach(item: number, side: "up" | "down", layers: Layers, boxes: readonly Box[]): number {
  const box = boxes[item];
  if (box) return box[side];
  const { step, span, link } = layers.passages[item - boxes.length]!;
  return 2 * step === span ? Math.max(wireGap, numberReach(link)[side]) : wireGap;
}

/**
 * How far apart two items have to be for the numbers half-way along their wires. Wires that meet at
 * their other ends are only half as far apart there.
 */
function numberDistance(upper: readonly Segment[], lower: readonly Segment[]): number {
  const above = upper.at(-1);
  const below = lower[0];
  if (!above?.hasNumbers || !below?.hasNumbers) return 0;
  const need = numberReach(above.link).down + numberReach(below.link).up + numberGap;
  const meet = above.to === below.to || above.from === below.from;
  return meet ? 2 * need - (below.offset - above.offset) : need;
}

/** How far the numbers of a level wire reach above and below it. */
function numberReach({ bow, value, gradient }: Link): {
  readonly up: number;
  readonly down: number;
} {
  const ends = {
    from: { x: 0, y: 0 },
    leave: { x: 1, y: bow },
    arrive: { x: 2, y: bow },
    to: { x: 3, y: 0 },
  };
  const [above, below] = wireNumbers(ends, value, gradient);
  return { up: -above!.y, down: below!.y + below!.height };
}

import { type Curve, pointAt, type Rect, wireCurve, wireNumbers } from "@chalkgrad/figure";
import type { Stand } from "./heights.ts";
import type { Layers } from "./layers.ts";
import { type Box, type Link, roomAt } from "./layoutGraph.ts";

/** Added to what is missing, so that few rounds are enough. */
const spare = 4;
/** More than this is not made: a picture may also be too full. */
const most = { apart: 130, wider: 130 };
/** A wire's distance from a body that it passes. */
const wireGap = 8;
const samples = 24;

/** The room that is left between things. */
export interface Room {
  /** The least distances in each column, and how much of them was added here. */
  readonly distances: number[][];
  readonly added: number[][];
  /** How much the gap behind each column was widened. */
  readonly widened: number[];
}

/**
 * Looks at the picture as it would be drawn: where numbers cover each other, their wires are moved
 * apart; where they cover a node, its column is moved away; where a long wire runs through a node,
 * the node is moved aside. True where there was anything to do.
 */
export function makeRoom(
  layers: Layers,
  boxes: readonly Box[],
  links: readonly Link[],
  stand: Stand,
  { distances, widened, added }: Room,
): boolean {
  const { columns, columnOf } = layers;
  const { places, heights } = stand;
  const placeIn = new Map<number, number>();
  for (const column of columns) for (const [at, item] of column.entries()) placeIn.set(item, at);
  let changed = false;
  /** Moves two items of a column apart, just above the lower one. */
  const apart = (a: number, b: number, by: number) => {
    const column = columnOf[a]!;
    const lower = Math.max(placeIn.get(a)!, placeIn.get(b)!) - 1;
    const before = added[column]![lower]!;
    const gain = Math.min(by + spare, most.apart - before);
    if (gain <= 0) return;
    distances[column]![lower]! += gain;
    added[column]![lower]! += gain;
    changed = true;
  };
  const wider = (gap: number, by: number) => {
    const room = Math.min(by + spare, most.wider - widened[gap]!);
    if (room <= 0) return;
    widened[gap]! += room;
    changed = true;
  };
  const wires = links.map((link) => wireOf(link, boxes, layers, stand));
  const rooms = boxes.map((box, node) =>
    roomAt(box, { x: places[columnOf[node]!]!, y: heights[node]! }),
  );

  for (const [index, a] of wires.entries()) {
    for (const b of wires.slice(index + 1)) {
      const overlap = mostOverlap(a.numbers, b.numbers);
      if (overlap) partWires(a.link, b.link, overlap.y);
    }
    for (const room of rooms) {
      const overlap = mostOverlap(a.numbers, [room]);
      if (overlap && a.gap !== undefined) wider(a.gap, Math.min(overlap.x, 48));
    }
  }
  for (const { link, item } of layers.passages) {
    const column = columns[columnOf[item]!]!;
    const at = placeIn.get(item)!;
    const curve = curveOf(link, boxes, layers, stand);
    for (const neighbour of [column[at - 1], column[at + 1]]) {
      if (neighbour === undefined || neighbour >= boxes.length) continue;
      if (runsThrough(curve, bodyOf(boxes[neighbour]!, rooms[neighbour]!)))
        apart(item, neighbour, 12);
    }
  }
  return changed;

  /** At the ends where the two wires are apart; wires that cross are left alone. */
  function partWires(a: Link, b: Link, by: number): void {
    const order = (one: number, other: number) =>
      columnOf[one] === columnOf[other] ? placeIn.get(one)! - placeIn.get(other)! : undefined;
    const sources = order(a.source, b.source);
    const targets = order(a.target, b.target);
    if (sources && targets && sources * targets < 0) return;
    if (sources) apart(a.source, b.source, targets === 0 ? 2 * by : by);
    else if (targets) apart(a.target, b.target, sources === 0 ? 2 * by : by);
  }
}

function wireOf(link: Link, boxes: readonly Box[], layers: Layers, stand: Stand) {
  const curve = curveOf(link, boxes, layers, stand);
  const [first, last] = [layers.columnOf[link.source]!, layers.columnOf[link.target]!];
  // The middle of a wire over an even number of columns lies in a column, not in a gap.
  const gap = (last - first) % 2 === 1 ? (first + last - 1) / 2 : undefined;
  return { link, gap, numbers: wireNumbers(curve, link.value, link.gradient) };
}

function curveOf(link: Link, boxes: readonly Box[], { columnOf }: Layers, stand: Stand): Curve {
  const { source, target, offset, bow, ends } = link;
  const { places, heights } = stand;
  const leaves = ends?.from ?? { x: boxes[source]!.half, y: 0 };
  const arrives = ends?.to ?? { x: -boxes[target]!.half, y: offset };
  const from = { x: places[columnOf[source]!]! + leaves.x, y: heights[source]! + leaves.y };
  const to = { x: places[columnOf[target]!]! + arrives.x, y: heights[target]! + arrives.y };
  return wireCurve(from, to, bow);
}

/** The body without names and numbers. */
function bodyOf({ half, left, up }: Box, { x, y }: Rect): Rect {
  return { x: x + left - half, y, width: 2 * half, height: 2 * Math.min(up, half) };
}

function runsThrough(curve: Curve, body: Rect): boolean {
  for (let sample = 1; sample < samples; sample++) {
    const { x, y } = pointAt(curve, sample / samples);
    const inX = x > body.x - wireGap && x < body.x + body.width + wireGap;
    if (inX && y > body.y - wireGap && y < body.y + body.height + wireGap) return true;
  }
  return false;
}

/** The largest overlap between any of some and any of others. */
function mostOverlap(
  some: readonly Rect[],
  others: readonly Rect[],
): { readonly x: number; readonly y: number } | undefined {
  let found: { x: number; y: number } | undefined;
  for (const a of some) {
    for (const b of others) {
      const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (x > 0 && y > 0 && (!found || y > found.y)) found = { x, y };
    }
  }
  return found;
}

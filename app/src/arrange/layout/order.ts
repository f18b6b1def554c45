import { crossings } from "./crossings.ts";
import type { Layers, Segment } from "./layers.ts";
import { mostPorts } from "./layoutGraph.ts";

/** Sweeps over the columns, and how many without success end them. */
const mostSweeps = 24;
const patience = 5;
/** Up to this many items neighbours are also tried the other way round, one pair after another. */
const fewItems = 4000;
/** Pairs of items with more pairs of wires than this are not tried. */
const mostPairs = 400;

/**
 * Puts the items of every column into an order in which few wires cross. It begins with the order
 * in which the ports ask for their inputs, which is already the best one for a formula without
 * shared parts, and takes another only where fewer wires cross.
 */
export function orderColumns(layers: Layers): void {
  const { columns } = layers;
  const place = new Int32Array(layers.itemCount);
  const renumber = () => {
    for (const column of columns) for (const [at, item] of column.entries()) place[item] = at;
  };
  byPorts(layers, place);
  renumber();
  let least = crossings(layers, place);
  let best = columns.map((column) => [...column]);
  const keepIfBetter = () => {
    const count = crossings(layers, place);
    if (count >= least) return false;
    least = count;
    best = columns.map((column) => [...column]);
    return true;
  };
  const few = layers.itemCount <= fewItems;
  let failures = 0;
  for (let sweep = 0; least > 0 && sweep < mostSweeps && failures < patience; sweep++) {
    if (sweep % 2 === 0) sweepLeft(layers, place);
    else sweepRight(layers, place);
    if (few) swapNeighbours(layers, place);
    failures = keepIfBetter() ? 0 : failures + 1;
  }
  for (const [index, column] of best.entries()) columns[index] = column;
}

/** Depth first from the sinks, upper ports first. */
function byPorts({ columns, into, from, itemCount }: Layers, place: Int32Array): void {
  const seen = new Uint8Array(itemCount);
  const next = new Uint32Array(itemCount);
  let met = 0;
  for (let sink = 0; sink < itemCount; sink++) {
    if (from[sink]!.length > 0) continue;
    const path = [sink];
    while (path.length > 0) {
      const item = path.at(-1)!;
      if (!seen[item]) {
        seen[item] = 1;
        place[item] = met++;
      }
      const segment = into[item]![next[item]!++];
      if (!segment) path.pop();
      else if (!seen[segment.from]) path.push(segment.from);
    }
  }
  for (const column of columns) column.sort((a, b) => place[a]! - place[b]!);
}

function sweepLeft({ columns, from }: Layers, place: Int32Array): void {
  const arrival = ({ to, port }: Segment) => place[to]! * mostPorts + port;
  for (let at = columns.length - 2; at >= 0; at--) sortBy(columns[at]!, from, arrival, place);
}

function sweepRight({ columns, into }: Layers, place: Int32Array): void {
  const departure = ({ from }: Segment) => place[from]! * mostPorts;
  for (let at = 1; at < columns.length; at++) sortBy(columns[at]!, into, departure, place);
}

/** Sorts a column by the mean of what its items are wired to; who has no wires there keeps its place. */
function sortBy(
  column: number[],
  segments: Layers["into"],
  key: (segment: Segment) => number,
  place: Int32Array,
): void {
  const means = new Map<number, number>();
  for (const item of column) {
    const own = segments[item]!;
    if (own.length === 0) continue;
    let sum = 0;
    for (const segment of own) sum += key(segment);
    means.set(item, sum / own.length);
  }
  const movable = column.filter((item) => means.has(item));
  movable.sort((a, b) => means.get(a)! - means.get(b)! || place[a]! - place[b]!);
  let moved = 0;
  for (const [at, item] of column.entries()) {
    if (means.has(item)) column[at] = movable[moved++]!;
  }
  for (const [at, item] of column.entries()) place[item] = at;
}

/** Swaps neighbours wherever fewer wires cross then, until that helps no more. */
function swapNeighbours({ columns, into, from }: Layers, place: Int32Array): void {
  const arrival = ({ to, port }: Segment) => place[to]! * mostPorts + port;
  const departure = ({ from }: Segment) => place[from]!;
  for (let round = 0, swapped = true; swapped && round < 8; round++) {
    swapped = false;
    for (const column of columns) {
      for (let at = 0; at + 1 < column.length; at++) {
        const [upper, lower] = [column[at]!, column[at + 1]!];
        const gain =
          saved(into[upper]!, into[lower]!, departure) + saved(from[upper]!, from[lower]!, arrival);
        if (gain <= 0) continue;
        swapped = true;
        [column[at], column[at + 1]] = [lower, upper];
        place[lower] = at;
        place[upper] = at + 1;
      }
    }
  }
}

/** How many crossings fewer there are when the two change places. */
function saved(
  upper: readonly Segment[],
  lower: readonly Segment[],
  key: (segment: Segment) => number,
): number {
  if (upper.length * lower.length > mostPairs) return 0;
  let gain = 0;
  for (const a of upper) for (const b of lower) gain += Math.sign(key(a) - key(b));
  return gain;
}

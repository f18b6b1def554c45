import type { Layers, Passage } from "./layers.ts";
import { type Box, type Link, liftOf } from "./layoutGraph.ts";
import { spread } from "./spread.ts";

/**
 * How much it is worth that a wire runs straight. A result that goes on alone, met by leaves at
 * most, runs on in one row; where results meet, each stands rather at the middle of its own inputs.
 */
const straight = { row: 64, leaf: 1, meeting: 0.5 };
/** A row that is level but for so little is made level in the end. */
const nearlyLevel = 14;
const level = 1e6;
/**
 * How much it is worth that a long wire keeps clear of what it passes: nothing as long as it is
 * open on which side it passes, see `sortPassages`.
 */
const clear = 32;
/** Keeps in place what nothing else does. */
const inertia = 1e-3;

/** Something that an item's height should be, and how much that is worth. */
interface Wish {
  readonly weight: number;
  readonly height: (heights: Float64Array) => number;
}

/** Where everything stands so far: columns from the left, items of each from the top. */
export interface Stand {
  /** The middle of each column. */
  readonly places: Float64Array;
  /** The centre of each item. */
  readonly heights: Float64Array;
}

/** The columns stacked as tightly as they may be, each around the same height. */
export function stacked({ columns, itemCount }: Layers, distances: number[][]): Float64Array {
  const heights = new Float64Array(itemCount);
  for (const [index, column] of columns.entries()) {
    const gaps = distances[index]!;
    let height = -gaps.reduce((sum, gap) => sum + gap, 0) / 2;
    for (const [at, item] of column.entries()) {
      heights[item] = height;
      height += gaps[at] ?? 0;
    }
  }
  return heights;
}

/**
 * Moves every item up or down so that wires run straight or, where several meet, evenly to both
 * sides, and nothing is nearer to its neighbour than it may be. Column by column, to and fro, each
 * item takes the mean of what its wires ask for, as near as its neighbours in the column allow.
 */
export function settleHeights(
  layers: Layers,
  boxes: readonly Box[],
  links: readonly Link[],
  distances: number[][],
  { places, heights }: Stand,
  passing: "somewhere" | "clear",
): void {
  const { columns, itemCount } = layers;
  const { wishes, rows } = wishesOf(layers, links);
  if (passing === "clear") {
    for (const passage of layers.passages) {
      wishForPassage(passage, risenAt(passage, layers, boxes, places), wishes);
    }
  }
  const settle = (index: number, levelled = false) => {
    const column = columns[index]!;
    const wished = new Float64Array(column.length);
    const weights = new Float64Array(column.length);
    for (const [at, item] of column.entries()) {
      let [sum, total] = [inertia * heights[item]!, inertia];
      for (const { weight, height } of wishes[item]!) {
        sum += weight * height(heights);
        total += weight;
      }
      const before = levelled ? heights[rows.get(item) ?? -1] : undefined;
      if (before !== undefined && Math.abs(before - heights[item]!) < nearlyLevel) {
        sum += level * before;
        total += level;
      }
      wished[at] = sum / total;
      weights[at] = total;
    }
    const settled = spread(wished, weights, distances[index]!);
    for (const [at, item] of column.entries()) heights[item] = settled[at]!;
  };
  for (let round = 0; round < rounds(itemCount); round++) {
    for (let index = 0; index < columns.length; index++) settle(index);
    for (let index = columns.length - 1; index >= 0; index--) settle(index);
  }
  for (let index = 0; index < columns.length; index++) settle(index, true);
}

/** Small graphs are settled to the last pixel. */
function rounds(items: number): number {
  return Math.round(Math.min(100, Math.max(6, 40_000 / items)));
}

function wishesOf({ passages, itemCount }: Layers, links: readonly Link[]) {
  const wishes: Wish[][] = Array.from({ length: itemCount }, () => []);
  const inputs: Link[][] = Array.from({ length: itemCount }, () => []);
  for (const link of links) inputs[link.target]!.push(link);
  const isLeaf = (node: number) => inputs[node]!.length === 0;
  const isOther = (link: Link) => (other: Link) => other !== link && !isLeaf(other.source);
  const spans = new Map<Link, number>();
  for (const { link, span } of passages) spans.set(link, span);
  /** What goes on in a row, by the node that it goes on to. */
  const rows = new Map<number, number>();
  for (const link of links) {
    const { source, target } = link;
    const goesOn = !isLeaf(source) && !inputs[target]!.some(isOther(link));
    if (goesOn && !link.ends) rows.set(target, source);
    const kind = goesOn ? "row" : isLeaf(source) ? "leaf" : "meeting";
    const weight = straight[kind] / (spans.get(link) ?? 1);
    // A row is level from centre to centre, also through a port above or below the middle.
    const offset = goesOn && !link.ends ? 0 : link.offset - liftOf(link);
    wishes[source]!.push({ weight, height: (heights) => heights[target]! + offset });
    wishes[target]!.push({ weight, height: (heights) => heights[source]! - offset });
  }
  return { wishes, rows };
}

/** The passage is where the wire runs; who cannot give way there, moves the wire's ends. */
function wishForPassage({ link, item }: Passage, share: number, wishes: Wish[][]): void {
  const { source, target, offset } = link;
  const lift = liftOf(link);
  const rest = 1 - share;
  wishes[item]!.push({
    weight: clear,
    height: (heights) => rest * (heights[source]! + lift) + share * (heights[target]! + offset),
  });
  wishes[source]!.push({
    weight: clear * rest ** 2,
    height: (heights) => (heights[item]! - share * (heights[target]! + offset)) / rest - lift,
  });
  wishes[target]!.push({
    weight: clear * share ** 2,
    height: (heights) => (heights[item]! - rest * (heights[source]! + lift)) / share - offset,
  });
}

/**
 * Lets every long wire pass the nodes of a column on the side on which it runs by itself: it is
 * drawn as one curve, which cannot swerve.
 */
export function sortPassages(layers: Layers, boxes: readonly Box[], { places, heights }: Stand) {
  for (const passage of layers.passages) {
    const { link, item } = passage;
    const share = risenAt(passage, layers, boxes, places);
    heights[item] =
      (1 - share) * (heights[link.source]! + liftOf(link)) +
      share * (heights[link.target]! + link.offset);
  }
  for (const column of layers.columns) column.sort((a, b) => heights[a]! - heights[b]!);
}

function risenAt(
  { link: { source, target }, item }: Passage,
  { columnOf }: Layers,
  boxes: readonly Box[],
  places: Float64Array,
): number {
  const start = places[columnOf[source]!]! + boxes[source]!.half;
  const end = places[columnOf[target]!]! - boxes[target]!.half;
  return risen((places[columnOf[item]!]! - start) / (end - start));
}

/** How much of its height a wire has risen where it has come this far across (both in [0, 1]). */
function risen(across: number): number {
  let u = across;
  // x(u) = 1.5u - 1.5u² + u³ by Newton's method; its slope is nowhere below 0.75.
  for (let round = 0; round < 4; round++) {
    const x = 1.5 * u - 1.5 * u ** 2 + u ** 3;
    u -= (x - across) / (1.5 - 3 * u + 3 * u ** 2);
  }
  return 3 * u ** 2 - 2 * u ** 3;
}

import type { Rect } from "@chalkgrad/figure";

/** A line that shows what a dragged node is in line with. */
export interface Guide {
  readonly axis: "x" | "y";
  /** The coordinate on `axis` that is shared. */
  readonly at: number;
  /** How far the line reaches along the other axis. */
  readonly from: number;
  readonly to: number;
}

/** The two ends of a wire of the dragged node, which runs level when their heights are the same. */
export interface WireEnds {
  readonly own: { readonly x: number; readonly y: number };
  readonly other: { readonly x: number; readonly y: number };
}

export interface Alignment {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/** Something of the dragged rectangle that may come level with something of another one. */
interface Pair {
  readonly own: number;
  readonly other: number;
  /** Centres and wires are what the eye looks for; edges come after them. */
  readonly rank: 0 | 1;
  readonly from: number;
  readonly to: number;
}

/**
 * How little a dragged rectangle has to move to stand in line with others: centre with centre, edge
 * with edge, a wire level. Beyond `reach` nothing pulls.
 */
export function alignment(
  dragged: Rect,
  others: readonly Rect[],
  wires: readonly WireEnds[],
  reach: number,
): Alignment {
  const across = others.flatMap((other) => pairs(sides(dragged, "x"), sides(other, "x")));
  const down = others.flatMap((other) => pairs(sides(dragged, "y"), sides(other, "y")));
  const level = wires.map(({ own, other }): Pair => {
    const [from, to] = [Math.min(own.x, other.x), Math.max(own.x, other.x)];
    return { own: own.y, other: other.y, rank: 0, from, to };
  });
  const x = pulled(across, reach);
  const y = pulled([...level, ...down], reach);
  return { dx: x.by, dy: y.by, guides: [...guides("x", x.lines), ...guides("y", y.lines)] };
}

interface Sides {
  readonly low: number;
  readonly high: number;
  /** The extent along the other axis. */
  readonly from: number;
  readonly to: number;
}

function sides({ x, y, width, height }: Rect, axis: "x" | "y"): Sides {
  return axis === "x"
    ? { low: x, high: x + width, from: y, to: y + height }
    : { low: y, high: y + height, from: x, to: x + width };
}

function pairs(own: Sides, other: Sides): Pair[] {
  const from = Math.min(own.from, other.from);
  const to = Math.max(own.to, other.to);
  const middle = (own.low + own.high) / 2;
  const pair = (rank: 0 | 1, a: number, b: number): Pair => ({ own: a, other: b, rank, from, to });
  return [
    pair(0, middle, (other.low + other.high) / 2),
    pair(1, own.low, other.low),
    pair(1, own.high, other.high),
    pair(1, own.low, other.high),
    pair(1, own.high, other.low),
  ];
}

/** Less than this cannot be seen. */
const nothing = 0.01;

/** The least pull, a centre's before an edge's, and what is level after it: of the same kind, for calm. */
function pulled(pairs: readonly Pair[], reach: number) {
  let best: Pair | undefined;
  for (const pair of pairs) {
    if (Math.abs(pair.other - pair.own) > reach) continue;
    if (!best || isBefore(pair, best)) best = pair;
  }
  if (!best) return { by: 0, lines: [] };
  const by = best.other - best.own;
  const { rank } = best;
  const isLevel = (pair: Pair) => Math.abs(pair.own + by - pair.other) < nothing;
  return { by, lines: pairs.filter((pair) => pair.rank === rank && isLevel(pair)) };
}

function isBefore(a: Pair, b: Pair): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  const closer = Math.abs(a.other - a.own) - Math.abs(b.other - b.own);
  return closer !== 0 ? closer < 0 : a.to - a.from < b.to - b.from;
}

/** One line for all that share a coordinate. */
function guides(axis: "x" | "y", level: readonly Pair[]): Guide[] {
  const lines = new Map<number, Guide>();
  for (const { other: at, from, to } of level) {
    const key = Math.round(at * 100);
    const before = lines.get(key) ?? { from, to };
    const [start, end] = [Math.min(from, before.from), Math.max(to, before.to)];
    lines.set(key, { axis, at, from: start, to: end });
  }
  return [...lines.values()];
}

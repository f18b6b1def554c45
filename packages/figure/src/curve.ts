import type { Point } from "./geometry.ts";

/** A wire as one cubic Bézier curve from its source to its target. */
export interface Curve {
  readonly from: Point;
  readonly leave: Point;
  readonly arrive: Point;
  readonly to: Point;
}

/** The shortest handle: a wire leaves and arrives horizontally even between near neighbours. */
const shortestHandle = 24;

/**
 * The wire between two ports. It leaves to the right and arrives from the left; a wire that has
 * to run back makes a loop whose width grows with the distance. `bow` bends it downwards (upwards
 * where it is negative): see `wireBow`.
 */
export function wireCurve(from: Point, to: Point, bow = 0): Curve {
  const across = to.x - from.x;
  const handle = across >= 0 ? across / 2 : Math.sqrt(-across) * 6;
  const reach = Math.max(shortestHandle, handle);
  return {
    from,
    leave: { x: from.x + reach, y: from.y + bow },
    arrive: { x: to.x - reach, y: to.y + bow },
    to,
  };
}

/** The curve as SVG path data. */
export function curvePath({ from, leave, arrive, to }: Curve): string {
  return `M${xy(from)} C${xy(leave)} ${xy(arrive)} ${xy(to)}`;
}

/** The point at `u` in [0, 1] (the Bézier parameter: 0 at the source, 1 at the target). */
export function pointAt({ from, leave, arrive, to }: Curve, u: number): Point {
  const v = 1 - u;
  const weigh = (a: number, b: number, c: number, d: number) =>
    v * v * v * a + 3 * v * v * u * b + 3 * v * u * u * c + u * u * u * d;
  return {
    x: weigh(from.x, leave.x, arrive.x, to.x),
    y: weigh(from.y, leave.y, arrive.y, to.y),
  };
}

/** The unit vector at `u` square to the curve, on its upper side (to the left where it is upright). */
export function upwardNormalAt({ from, leave, arrive, to }: Curve, u: number): Point {
  const v = 1 - u;
  const slope = (a: number, b: number, c: number, d: number) =>
    v * v * (b - a) + 2 * v * u * (c - b) + u * u * (d - c);
  const dx = slope(from.x, leave.x, arrive.x, to.x);
  const dy = slope(from.y, leave.y, arrive.y, to.y);
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: 0, y: -1 };
  const side = dx >= 0 ? 1 : -1;
  return { x: (side * dy) / length, y: (-side * dx) / length };
}

/** The part of the curve between two parameters, by de Casteljau's subdivision. */
export function subcurve(curve: Curve, start: number, end: number): Curve {
  const right = splitAt(curve, start)[1];
  return splitAt(right, (end - start) / (1 - start))[0];
}

function splitAt({ from, leave, arrive, to }: Curve, u: number): readonly [Curve, Curve] {
  const a = between(from, leave, u);
  const b = between(leave, arrive, u);
  const c = between(arrive, to, u);
  const ab = between(a, b, u);
  const bc = between(b, c, u);
  const middle = between(ab, bc, u);
  return [
    { from, leave: a, arrive: ab, to: middle },
    { from: middle, leave: bc, arrive: c, to },
  ];
}

/** The same curve moved by a vector. */
export function shifted({ from, leave, arrive, to }: Curve, by: Point): Curve {
  const move = (point: Point) => ({ x: point.x + by.x, y: point.y + by.y });
  return { from: move(from), leave: move(leave), arrive: move(arrive), to: move(to) };
}

function between(a: Point, b: Point, u: number): Point {
  return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u };
}

function xy({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Hundredths of a unit are finer than any screen or printer, and keep the text short. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

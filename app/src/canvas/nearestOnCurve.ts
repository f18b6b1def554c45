import { type Curve, type Point, pointAt } from "@chalkgrad/figure";

/** Fine enough that a chord lies within a pixel of the longest wire that one sees whole. */
const chords = 32;

/** The curve as short straight lines. */
export function flattened(curve: Curve): readonly Point[] {
  return Array.from({ length: chords + 1 }, (_, index) => pointAt(curve, index / chords));
}

/** How far a point is from a curve. */
export function distanceToCurve(point: Point, curve: Curve): number {
  const line = flattened(curve);
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < chords; index++) {
    least = Math.min(least, distanceToChord(point, line[index]!, line[index + 1]!));
  }
  return least;
}

function distanceToChord(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/** Whether a stroke from `a` to `b` crosses the curve. */
export function crossesCurve(a: Point, b: Point, curve: Curve): boolean {
  const line = flattened(curve);
  return line.some((point, index) => {
    const next = line[index + 1];
    return next !== undefined && crosses(a, b, point, next);
  });
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

/** Positive, negative or zero: on which side of the line from `a` to `b` the point `c` is. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

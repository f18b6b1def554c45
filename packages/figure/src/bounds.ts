import { type Curve, pointAt } from "./curve.ts";
import type { Point, Rect } from "./geometry.ts";
import type { Mark, TextMark } from "./marks.ts";
import { pathStrokes } from "./path.ts";
import { textWidth } from "./textWidth.ts";

/** Letters reach this far above and below their middle line, in ems. */
const letterReach = 0.62;

/** The smallest rectangle around all marks, or undefined where there are none. */
export function marksBounds(marks: Iterable<Mark>): Rect | undefined {
  let bounds: Rect | undefined;
  for (const mark of marks) bounds = joined(bounds, markBounds(mark));
  return bounds;
}

/** The smallest rectangle around both. */
export function joined(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The same rectangle, `by` units larger on every side. */
export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function markBounds(mark: Mark): Rect | undefined {
  if (mark.kind === "text") return textBounds(mark);
  const rim = mark.stroke ? (mark.strokeWidth ?? 1) / 2 : 0;
  switch (mark.kind) {
    case "rect":
      return grown(mark, rim);
    case "circle":
      return grown({ x: mark.x, y: mark.y, width: 0, height: 0 }, mark.radius + rim);
    case "path": {
      const bounds = pathBounds(mark.d);
      return bounds && grown(bounds, rim);
    }
  }
}

function textBounds({ text, x, y, size, anchor, halo }: TextMark): Rect {
  const width = textWidth(text, size);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const height = 2 * letterReach * size;
  return grown({ x: x - share * width, y: y - height / 2, width, height }, halo ? 2 : 0);
}

function pathBounds(d: string): Rect | undefined {
  const points: Point[] = [];
  let from: Point = { x: 0, y: 0 };
  for (const stroke of pathStrokes(d)) {
    if (stroke.kind === "close") continue;
    if (stroke.kind === "curve") points.push(...turningPoints({ ...stroke, from }));
    points.push(stroke.to);
    from = stroke.to;
  }
  return pointBounds(points);
}

function pointBounds(points: readonly Point[]): Rect | undefined {
  let bounds: Rect | undefined;
  for (const { x, y } of points) bounds = joined(bounds, { x, y, width: 0, height: 0 });
  return bounds;
}

/** Where a Bézier curve turns back, in x or in y: beyond its ends it can reach no further. */
function turningPoints(curve: Curve): Point[] {
  const { from, leave, arrive, to } = curve;
  return [...turns(from.x, leave.x, arrive.x, to.x), ...turns(from.y, leave.y, arrive.y, to.y)].map(
    (u) => pointAt(curve, u),
  );
}

/** The roots in (0, 1) of the derivative of a cubic Bézier polynomial. */
function turns(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  const inside = (u: number) => u > 0 && u < 1;
  // Nearly straight: the quadratic term would divide by next to nothing.
  if (Math.abs(a) < 1e-9 * (Math.abs(b) + Math.abs(c))) return [-c / b].filter(inside);
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter(inside);
}

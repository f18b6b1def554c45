import type { Point } from "@chalkgrad/figure";
import { viewOf } from "./fontTables.ts";
import { type GlyphPart, glyphParts } from "./glyphParts.ts";
import type { Typeface } from "./typeface.ts";

/** A point of an outline: on the curve, or what pulls the curve. */
interface OutlinePoint extends Point {
  readonly on: boolean;
}

/** One stroke of a closed outline, in font units, y upwards. */
export type OutlineStroke =
  | { readonly kind: "move" | "line"; readonly to: Point }
  | { readonly kind: "quadratic"; readonly pull: Point; readonly to: Point };

/** Composed glyphs of composed glyphs: no real one is nested deeper. */
const deepest = 6;

/** The outline of a glyph as closed curves, for what is drawn around a letter. */
export function glyphOutline(face: Typeface, glyph: number): OutlineStroke[] {
  return contoursOf(face, glyph, deepest).flatMap(contourStrokes);
}

function contoursOf(face: Typeface, glyph: number, depth: number): OutlinePoint[][] {
  const data = face.glyphData(glyph);
  if (data.length === 0 || depth === 0) return [];
  const parts = glyphParts(data);
  if (parts.length === 0) return ownContours(data);
  return parts.flatMap((part) =>
    contoursOf(face, part.glyph, depth - 1).map((contour) => contour.map(laid(part))),
  );
}

function laid({ matrix: [a, b, c, d, e, f] }: GlyphPart) {
  return ({ x, y, on }: OutlinePoint): OutlinePoint => ({
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    on,
  });
}

const flags = { on: 0x1, shortX: 0x2, shortY: 0x4, repeat: 0x8, sameX: 0x10, sameY: 0x20 };

function ownContours(data: Uint8Array): OutlinePoint[][] {
  const view = viewOf(data);
  const ends = Array.from({ length: view.getInt16(0) }, (_, i) => view.getUint16(10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + ends.length * 2;
  at += 2 + view.getUint16(at);
  const marks: number[] = [];
  while (marks.length < count) {
    const mark = view.getUint8(at++);
    const times = mark & flags.repeat ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) marks.push(mark);
  }
  const coordinates = (short: number, same: number) => {
    let value = 0;
    return marks.map((mark) => {
      if (mark & short) value += mark & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(mark & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(flags.shortX, flags.sameX);
  const ys = coordinates(flags.shortY, flags.sameY);
  const points = marks.map((mark, i) => ({ x: xs[i]!, y: ys[i]!, on: (mark & flags.on) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1));
}

/** Between two points that only pull, the curve passes through their middle. */
function contourStrokes(contour: readonly OutlinePoint[]): OutlineStroke[] {
  const first = contour.findIndex(({ on }) => on);
  const start = first < 0 ? middle(contour.at(-1)!, contour[0]!) : contour[first]!;
  const turned = first < 0 ? contour : [...contour.slice(first + 1), ...contour.slice(0, first)];
  const strokes: OutlineStroke[] = [{ kind: "move", to: start }];
  let pull: Point | undefined;
  for (const point of [...turned, { ...start, on: true }]) {
    if (point.on) {
      strokes.push(pull ? { kind: "quadratic", pull, to: point } : { kind: "line", to: point });
      pull = undefined;
    } else {
      if (pull) strokes.push({ kind: "quadratic", pull, to: middle(pull, point) });
      pull = point;
    }
  }
  return strokes;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

import type { Curve } from "./curve.ts";
import type { Point } from "./geometry.ts";

/** One stroke of a path, with absolute points; a path that is `closed` goes back to where it began. */
export type PathStroke =
  | { readonly kind: "move"; readonly to: Point }
  | { readonly kind: "line"; readonly to: Point }
  | ({ readonly kind: "curve" } & Omit<Curve, "from">)
  | { readonly kind: "close" };

const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

/**
 * Reads the path data of our own marks, for formats that do not speak it: absolute M, L, H, V, C
 * and Z, each letter written out.
 */
export function pathStrokes(d: string): PathStroke[] {
  const strokes: PathStroke[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const [, letter = "", rest = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest.split(/[\s,]+/).flatMap((text) => (text === "" ? [] : [Number(text)]));
    if (numbers.length !== takes[letter] || !numbers.every(Number.isFinite)) {
      throw new RangeError(`A mark's path must not hold "${letter}${rest}".`);
    }
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers;
    const stroke = strokeOf(letter, here, [a, b, c, e, f, g]);
    if ("to" in stroke) here = stroke.to;
    strokes.push(stroke);
  }
  return strokes;
}

type Six = readonly [number, number, number, number, number, number];

function strokeOf(letter: string, here: Point, [a, b, c, d, e, f]: Six): PathStroke {
  switch (letter) {
    case "M":
      return { kind: "move", to: { x: a, y: b } };
    case "H":
      return { kind: "line", to: { x: a, y: here.y } };
    case "V":
      return { kind: "line", to: { x: here.x, y: a } };
    case "C":
      return {
        kind: "curve",
        leave: { x: a, y: b },
        arrive: { x: c, y: d },
        to: { x: e, y: f },
      };
    case "Z":
      return { kind: "close" };
    default:
      return { kind: "line", to: { x: a, y: b } };
  }
}

import { viewOf } from "./fontTables.ts";

/** Flags of a part of a composed glyph, as the format has them. */
const flags = {
  words: 0x1,
  offsets: 0x2,
  scale: 0x8,
  more: 0x20,
  twoScales: 0x40,
  matrix: 0x80,
};

/** A part of a composed glyph (é is e and an accent): which glyph, and how it is laid. */
export interface GlyphPart {
  readonly glyph: number;
  /** Where the part's glyph number stands in the data. */
  readonly at: number;
  /** x' = a·x + c·y + e, y' = b·x + d·y + f */
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

/** The parts of a composed glyph; none of one with an outline of its own. */
export function glyphParts(data: Uint8Array): GlyphPart[] {
  if (data.length === 0 || viewOf(data).getInt16(0) >= 0) return [];
  const view = viewOf(data);
  const parts: GlyphPart[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flag = view.getUint16(at);
    const place = at + 2;
    at += 4;
    const wide = (flag & flags.words) !== 0;
    const first = wide ? view.getInt16(at) : view.getInt8(at);
    const second = wide ? view.getInt16(at + 2) : view.getInt8(at + 1);
    at += wide ? 4 : 2;
    const turned = [1, 0, 0, 1];
    const read = (...places: readonly number[]) => {
      for (const index of places) {
        turned[index] = view.getInt16(at) / 16_384;
        at += 2;
      }
    };
    if (flag & flags.scale) {
      read(0);
      turned[3] = turned[0]!;
    } else if (flag & flags.twoScales) read(0, 3);
    else if (flag & flags.matrix) read(0, 1, 2, 3);
    // Parts that are laid point on point do not occur in our fonts: they stay where they are.
    const [e, f] = flag & flags.offsets ? [first, second] : [0, 0];
    const [a = 1, b = 0, c = 0, d = 1] = turned;
    parts.push({ glyph: view.getUint16(place), at: place, matrix: [a, b, c, d, e, f] });
    more = (flag & flags.more) !== 0;
  }
  return parts;
}

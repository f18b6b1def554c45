import { characterMap } from "./characterMap.ts";
import { type FontTables, fontTables, viewOf } from "./fontTables.ts";

/** A font file opened: its measures in font units, and its glyphs as they lie in the file. */
export interface Typeface {
  readonly name: string;
  readonly tables: FontTables;
  readonly unitsPerEm: number;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Of its upright strokes, in thousandths of an em: who has to put another font in its place looks for a similar one. */
  readonly stemWidth: number;
  /** 0 where the font has no such letter. */
  glyphOf(codePoint: number): number;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** The outline as the file has it; empty for a space. */
  glyphData(glyph: number): Uint8Array;
}

/** Opens a TrueType font that has its outlines as quadratic curves. */
export function openTypeface(name: string, file: Uint8Array, stemWidth = 80): Typeface {
  const tables = fontTables(file);
  const table = (letters: string) => {
    const found = tables.get(letters);
    if (!found) throw new RangeError(`The font ${name} has no table ${letters}.`);
    return found;
  };
  const head = viewOf(table("head"));
  const hhea = viewOf(table("hhea"));
  const os2 = tables.get("OS/2");
  const hmtx = viewOf(table("hmtx"));
  const locations = viewOf(table("loca"));
  const glyf = table("glyf");
  const longLocations = head.getInt16(50) === 1;
  const location = (glyph: number) =>
    longLocations ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2;
  const measured = hhea.getUint16(34);
  const ascent = hhea.getInt16(4);
  return {
    name,
    tables,
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent,
    descent: hhea.getInt16(6),
    // The height of capitals has been in the table since its second version.
    capHeight: os2 && viewOf(os2).getUint16(0) >= 2 ? viewOf(os2).getInt16(88) : ascent,
    stemWidth,
    glyphOf: characterMap(table("cmap")),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    leftBearing: (glyph) =>
      glyph < measured
        ? hmtx.getInt16(glyph * 4 + 2)
        : hmtx.getInt16(measured * 4 + (glyph - measured) * 2),
    glyphData: (glyph) => glyf.subarray(location(glyph), location(glyph + 1)),
  };
}

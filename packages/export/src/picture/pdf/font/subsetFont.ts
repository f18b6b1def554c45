import { viewOf } from "./fontTables.ts";
import { glyphParts } from "./glyphParts.ts";
import type { Typeface } from "./typeface.ts";

/** What a TrueType font within a document needs, in the order of their names; hints go along where there are any. */
const copied = ["cvt ", "fpgm", "prep"];

/**
 * A font of these glyphs alone, in this order: glyph 0 is what stands for letters that are missing. The parts of composed glyphs
 * come behind them.
 */
export function subsetFont(face: Typeface, wanted: readonly number[]): Uint8Array<ArrayBuffer> {
  const glyphs = [...wanted];
  const places = new Map<number, number>();
  for (const [place, glyph] of glyphs.entries()) if (!places.has(glyph)) places.set(glyph, place);
  // The list grows while it is walked: parts may be composed themselves.
  const outlines: Uint8Array[] = [];
  for (let at = 0; at < glyphs.length; at++) {
    // A copy in any case: what Node reads from a file calls `slice` what shares its memory.
    const data = new Uint8Array(face.glyphData(glyphs[at]!));
    for (const part of glyphParts(data)) {
      let place = places.get(part.glyph);
      if (place === undefined) {
        place = glyphs.push(part.glyph) - 1;
        places.set(part.glyph, place);
      }
      viewOf(data).setUint16(part.at, place);
    }
    outlines.push(data);
  }
  const tables = new Map<string, Uint8Array>();
  for (const name of copied) {
    const table = face.tables.get(name);
    if (table) tables.set(name, table);
  }
  tables.set("glyf", joined(outlines.map(padded)));
  tables.set("loca", locations(outlines));
  tables.set("hmtx", measures(face, glyphs));
  tables.set(
    "head",
    changed(face, "head", (view) => {
      view.setUint32(8, 0);
      view.setInt16(50, 1);
    }),
  );
  tables.set(
    "hhea",
    changed(face, "hhea", (view) => view.setUint16(34, glyphs.length)),
  );
  tables.set(
    "maxp",
    changed(face, "maxp", (view) => view.setUint16(4, glyphs.length)),
  );
  return fontFile(tables);
}

function changed(face: Typeface, name: string, change: (view: DataView) => void): Uint8Array {
  const table = new Uint8Array(face.tables.get(name)!);
  change(viewOf(table));
  return table;
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  const table = new Uint8Array((outlines.length + 1) * 4);
  const view = viewOf(table);
  let at = 0;
  for (const [index, outline] of outlines.entries()) {
    view.setUint32(index * 4, at);
    at += padded(outline).length;
  }
  view.setUint32(outlines.length * 4, at);
  return table;
}

function measures(face: Typeface, glyphs: readonly number[]): Uint8Array {
  const table = new Uint8Array(glyphs.length * 4);
  const view = viewOf(table);
  for (const [index, glyph] of glyphs.entries()) {
    view.setUint16(index * 4, face.advance(glyph));
    view.setInt16(index * 4 + 2, face.leftBearing(glyph));
  }
  return table;
}

/** Tables begin at multiples of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  longer.set(bytes);
  return longer;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = new Uint8Array(12 + sorted.length * 16);
  const view = viewOf(head);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (sorted.length - 2 ** power) * 16);
  let at = head.length;
  for (const [index, [name, table]] of sorted.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) head[entry + letter] = name.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(table));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table).length;
  }
  return joined([head, ...sorted.map(([, table]) => padded(table))]);
}

function checksum(table: Uint8Array): number {
  const view = viewOf(padded(table));
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

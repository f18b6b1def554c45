import { viewOf } from "./fontTables.ts";

/** Which glyph is drawn for a code point; 0 where there is none. Reads the two kinds of tables that fonts of today have. */
export function characterMap(table: Uint8Array): (codePoint: number) => number {
  const view = viewOf(table);
  const starts = Array.from({ length: view.getUint16(2) }, (_, index) =>
    view.getUint32(4 + index * 8 + 4),
  );
  // Format 12 has every code point, format 4 those of the basic plane.
  const whole = starts.find((start) => view.getUint16(start) === 12);
  if (whole !== undefined) return segmentedCoverage(view, whole);
  const basic = starts.find((start) => view.getUint16(start) === 4);
  if (basic === undefined) throw new RangeError("The font's letters are listed in an unknown way.");
  return segmentMapping(view, basic);
}

function segmentedCoverage(view: DataView, start: number) {
  const count = view.getUint32(start + 12);
  const at = (group: number) => start + 16 + group * 12;
  return (codePoint: number) => {
    const group = firstAtOrAfter(count, (index) => view.getUint32(at(index) + 4) >= codePoint);
    if (group === count) return 0;
    const first = view.getUint32(at(group));
    return codePoint < first ? 0 : view.getUint32(at(group) + 8) + codePoint - first;
  };
}

function segmentMapping(view: DataView, start: number) {
  const size = view.getUint16(start + 6);
  const count = size / 2;
  const ends = start + 14;
  const firsts = ends + size + 2;
  const deltas = firsts + size;
  const offsets = deltas + size;
  return (codePoint: number) => {
    if (codePoint > 0xffff) return 0;
    const segment = firstAtOrAfter(count, (i) => view.getUint16(ends + i * 2) >= codePoint);
    if (segment === count) return 0;
    const first = view.getUint16(firsts + segment * 2);
    if (codePoint < first) return 0;
    const delta = view.getUint16(deltas + segment * 2);
    const place = offsets + segment * 2;
    const offset = view.getUint16(place);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(place + offset + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first index for which `reached` holds, or `count`; once it holds, it holds for all that follow. */
function firstAtOrAfter(count: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { Mark } from "@chalkgrad/figure";

/** How many shades a heat map has on a slide: one freeform each, instead of one shape a cell. */
const shades = 12;

/** The marks with the cells of heat maps gathered into one freeform a shade. */
export function gathered(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  const cells = new Map<
    string,
    { readonly mark: Mark & { kind: "path" }; readonly place: number }
  >();
  for (const mark of marks) {
    if (mark.kind !== "rect" || mark.stroke || mark.radius || mark.opacity === undefined) {
      kept.push(mark);
      continue;
    }
    const opacity = Math.max(1, Math.round(mark.opacity * shades)) / shades;
    const { x, y, width, height, fill } = mark;
    const d = `M${x},${y} H${x + width} V${y + height} H${x} Z`;
    const key = `${fill} ${opacity}`;
    const before = cells.get(key);
    if (before) {
      const joined = { ...before.mark, d: `${before.mark.d} ${d}` };
      kept[before.place] = joined;
      cells.set(key, { mark: joined, place: before.place });
    } else {
      const first = { kind: "path" as const, d, opacity, ...(fill && { fill }) };
      cells.set(key, { mark: first, place: kept.length });
      kept.push(first);
    }
  }
  return kept;
}

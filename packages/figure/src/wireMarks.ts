import { type Curve, curvePath } from "./curve.ts";
import type { Mark } from "./marks.ts";
import { lineColor, type Reading, readingMarks, wireReadingLayout } from "./reading.ts";

export interface WireLook extends Reading {
  readonly curve: Curve;
  readonly selected?: boolean;
  /** Seen from far: the line alone, as numbers would be too small to read. */
  readonly plain?: boolean;
}

/** A wire: grey until its value has travelled over it, then in the colour of the forward pass. */
export function wireMarks(look: WireLook): Mark[] {
  const d = curvePath(look.curve);
  const marks: Mark[] = [];
  if (look.selected) {
    marks.push({ kind: "path", d, stroke: "focus", strokeWidth: 8, opacity: 0.25 });
  }
  marks.push({
    kind: "path",
    d,
    stroke: lineColor(look),
    strokeWidth: 1.8,
  });
  return look.plain
    ? marks
    : [...marks, ...readingMarks(wireReadingLayout(look.curve, look), look)];
}

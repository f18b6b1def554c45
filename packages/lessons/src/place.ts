import type { Position } from "@chalkgrad/document";

const columnDistance = 180;
const rowDistance = 100;

/** How high the nodes of a lesson are drawn, so that a row's nodes are centred on each other. */
export const heights = { leaf: 40, matrix: 52, circle: 56, box: 46, twoPortBox: 56 } as const;

/** The top left corner of a node whose centre lies in this row; both are counted from 0 and may be fractions. */
export function place(column: number, row: number, kind: keyof typeof heights): Position {
  const x = column * columnDistance;
  // A circle is narrower than a leaf: it stands in the middle of its column.
  const inset = kind === "circle" ? 20 : 0;
  return { x: x + inset, y: row * rowDistance - heights[kind] / 2 };
}

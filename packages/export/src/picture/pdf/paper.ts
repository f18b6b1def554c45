/** A picture's own size, or a sheet. */
export type PaperSize = "picture" | "a4" | "letter";

/** Upright sheets, in points. */
export const sheets = {
  a4: { width: 595.276, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

/** Points a unit of the canvas at zoom 1: a CSS pixel. */
export const pointsPerUnit = 0.75;

/** Points a unit in which people give lengths. */
export const points = { px: pointsPerUnit, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 } as const;

/** No program opens a larger page. */
export const longestSide = 14_400;

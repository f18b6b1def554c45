import type { Rect } from "@chalkgrad/figure";
import type { PixelRoom } from "../picture/painting.ts";

/** Smaller pictures are refused by some encoders. */
const least = 64;

/** The figure's room as a picture of this width. Both sides are even, as H.264 halves them for its colours. */
export function filmSize(bounds: Rect, wanted: number): PixelRoom {
  const width = even(wanted);
  const scale = width / bounds.width;
  const height = even(bounds.height * scale);
  return {
    width,
    height,
    scale,
    x: -bounds.x * scale,
    y: -bounds.y * scale + (height - bounds.height * scale) / 2,
  };
}

function even(length: number): number {
  return Math.max(least, 2 * Math.round(length / 2));
}

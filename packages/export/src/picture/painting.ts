import type { FigurePart, Size } from "@chalkgrad/figure";
import type { SvgGround } from "./svg/svgMark.ts";

/** A picture of so many pixels, and where the figure's room lies in it. */
export interface PixelRoom extends Size {
  /** Pixels a unit of the canvas. */
  readonly scale: number;
  /** From the picture's corner to the figure's origin, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** What is to be painted, pixel by pixel. */
export interface Painting {
  readonly room: PixelRoom;
  readonly ground: SvgGround;
}

/** A painting of one moment: later parts lie above earlier ones. */
export interface StillPainting extends Painting {
  readonly parts: readonly FigurePart[];
}

import type { Point, Rect } from "@chalkgrad/figure";

/** English metric units: the lengths of Office files. */
const emuPerInch = 914_400;
const inches = (length: number) => Math.round(length * emuPerInch);

/** A slide of 16 : 9, as PowerPoint makes it. */
export const slide = { width: 12_192_000, height: 6_858_000 };

/** The room for the figure, below the title. */
const room: Rect = {
  x: inches(0.5),
  y: inches(1.25),
  width: slide.width - inches(1),
  height: slide.height - inches(1.25) - inches(0.45),
};

export const titleRoom: Rect = {
  x: inches(0.6),
  y: inches(0.35),
  width: slide.width - inches(1.2),
  height: inches(0.8),
};

/** A small graph is not blown up beyond this: EMU a unit, 2.4 times the canvas at zoom 1. */
const largestScale = 2.4 * 9525;

/** From units of the canvas to places on the slide. */
export class PptxPlace {
  readonly #scale: number;
  readonly #origin: Point;

  private constructor(scale: number, origin: Point) {
    this.#scale = scale;
    this.#origin = origin;
  }

  /** The figure as large as its room allows, in the middle of it. */
  static fitting(bounds: Rect): PptxPlace {
    const wanted = Math.min(room.width / bounds.width, room.height / bounds.height);
    const scale = Math.min(wanted, largestScale);
    return new PptxPlace(scale, {
      x: room.x + room.width / 2 - (bounds.x + bounds.width / 2) * scale,
      y: room.y + room.height / 2 - (bounds.y + bounds.height / 2) * scale,
    });
  }

  /** The places of what is drawn around this point. */
  around({ x, y }: Point): PptxPlace {
    const { x: left, y: top } = this.#origin;
    return new PptxPlace(this.#scale, { x: left + x * this.#scale, y: top + y * this.#scale });
  }

  length(units: number): number {
    return Math.round(units * this.#scale);
  }

  /** A font size in hundredths of a point, at least the one point that the format knows. */
  fontSize(units: number): number {
    return Math.max(100, Math.round((units * this.#scale * 7200) / emuPerInch));
  }

  point({ x, y }: Point): Point {
    const { x: left, y: top } = this.#origin;
    return { x: Math.round(left + x * this.#scale), y: Math.round(top + y * this.#scale) };
  }

  rect({ x, y, width, height }: Rect): Rect {
    return { ...this.point({ x, y }), width: this.length(width), height: this.length(height) };
  }
}

import type { Film } from "@chalkgrad/export";
import type { FigurePart } from "@chalkgrad/figure";
import { paintMark } from "./paintMark.ts";

/** Paints the pictures of a film, one at a time. */
export class FilmCanvas {
  readonly canvas: OffscreenCanvas;
  readonly #film: Film;
  readonly #context: OffscreenCanvasRenderingContext2D;
  /** The graph without what travels: it stays for many pictures. */
  readonly #ground: OffscreenCanvas;
  #painted: readonly FigurePart[] = [];

  constructor(film: Film) {
    const { width, height } = film.size;
    this.#film = film;
    this.canvas = new OffscreenCanvas(width, height);
    this.#ground = new OffscreenCanvas(width, height);
    this.#context = contextOf(this.canvas);
  }

  paint(index: number): void {
    const parts = this.#film.partsAt(index);
    const still = parts.filter(({ kind }) => kind !== "token");
    if (!areSame(still, this.#painted)) this.#paintGround(still);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.drawImage(this.#ground, 0, 0);
    for (const part of parts) {
      if (part.kind === "token") this.#paintPart(this.#context, part);
    }
  }

  /** The picture's pixels, as the canvas keeps them. */
  pixels(): Uint32Array {
    const { width, height } = this.canvas;
    return new Uint32Array(this.#context.getImageData(0, 0, width, height).data.buffer);
  }

  #paintGround(parts: readonly FigurePart[]): void {
    const context = contextOf(this.#ground);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.#film.theme.colors.page;
    context.fillRect(0, 0, this.#ground.width, this.#ground.height);
    for (const part of parts) this.#paintPart(context, part);
    this.#painted = parts;
  }

  #paintPart(context: OffscreenCanvasRenderingContext2D, { at, marks }: FigurePart): void {
    const { size, theme } = this.#film;
    const origin = { x: size.x + at.x * size.scale, y: size.y + at.y * size.scale };
    for (const mark of marks) paintMark(context, mark, origin, size.scale, theme.colors);
  }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(`${canvas.width} × ${canvas.height}`);
  context.textBaseline = "alphabetic";
  context.textRendering = "geometricPrecision";
  return context;
}

function areSame(a: readonly FigurePart[], b: readonly FigurePart[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

import type { Film } from "@chalkgrad/export";
import type { FigurePart } from "@chalkgrad/figure";
import { canvasFor, contextOf, paintPage, paintPart } from "../paint/paintParts.ts";

/** Paints the pictures of a film, one at a time. */
export class FilmCanvas {
  readonly canvas: OffscreenCanvas;
  readonly #film: Film;
  readonly #context: OffscreenCanvasRenderingContext2D;
  /** The graph without what travels: it stays for many pictures. */
  readonly #ground: OffscreenCanvas;
  readonly #groundContext: OffscreenCanvasRenderingContext2D;
  #painted: readonly FigurePart[] | undefined;

  constructor(film: Film) {
    this.#film = film;
    this.canvas = canvasFor(film);
    this.#context = contextOf(this.canvas);
    this.#ground = canvasFor(film);
    this.#groundContext = contextOf(this.#ground);
  }

  paint(index: number): void {
    const parts = this.#film.partsAt(index);
    const still = parts.filter(({ kind }) => kind !== "token");
    if (!this.#painted || !areSame(still, this.#painted)) this.#paintGround(still);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.drawImage(this.#ground, 0, 0);
    for (const part of parts) {
      if (part.kind === "token") paintPart(this.#context, part, this.#film);
    }
  }

  /** The picture's pixels, as the canvas keeps them. */
  pixels(): Uint32Array {
    const { width, height } = this.canvas;
    return new Uint32Array(this.#context.getImageData(0, 0, width, height).data.buffer);
  }

  #paintGround(parts: readonly FigurePart[]): void {
    paintPage(this.#groundContext, this.#film);
    for (const part of parts) paintPart(this.#groundContext, part, this.#film);
    this.#painted = parts;
  }
}

function areSame(a: readonly FigurePart[], b: readonly FigurePart[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

import type { Size } from "@chalkgrad/figure";
import { ByteSink } from "./byteSink.ts";
import { writeLzw } from "./lzw.ts";
import { nearestIn } from "./palette.ts";

/** A pixel of the pictures: 0xAABBGGRR, as a canvas keeps it on every machine of today. */
export type CanvasPixels = Uint32Array;

/** Colours that a film may have beside the one that says "as before". */
export const mostGifColors = 255;

/**
 * A film as GIF, played over and over. Of each picture only the smallest rectangle is written that holds all that differs from
 * the one before, and in it only what differs; pictures that are the same become one that stands longer.
 */
export class GifWriter {
  readonly #sink = new ByteSink();
  readonly #size: Size;
  readonly #place: (color: number) => number;
  /** The place in the palette that leaves a pixel as it is. */
  readonly #same: number;
  readonly #depth: number;
  readonly #seen: CanvasPixels;
  readonly #shown: Uint8Array;
  #pending:
    | { readonly rect: PixelRect; readonly pixels: Uint8Array; hundredths: number }
    | undefined;

  constructor(size: Size, palette: readonly number[]) {
    this.#size = size;
    this.#place = nearestIn(palette);
    this.#same = palette.length;
    this.#depth = Math.max(2, Math.ceil(Math.log2(palette.length + 1)));
    this.#seen = new Uint32Array(size.width * size.height);
    this.#shown = new Uint8Array(size.width * size.height);
    this.#writeHead(palette);
  }

  /** The next picture, and for how many hundredths of a second it stands. */
  add(picture: CanvasPixels, hundredths: number): void {
    const { width, height } = this.#size;
    const rect = this.#pending
      ? changedRect(this.#seen, picture, width)
      : { x: 0, y: 0, width, height };
    if (!rect) {
      if (this.#pending) this.#pending.hundredths += hundredths;
      return;
    }
    const isFirst = !this.#pending;
    this.#flush();
    this.#pending = { rect, pixels: this.#placesIn(picture, rect, isFirst), hundredths };
    this.#seen.set(picture);
  }

  done(): Uint8Array<ArrayBuffer> {
    this.#flush();
    this.#sink.byte(0x3b);
    return this.#sink.done();
  }

  #placesIn(picture: CanvasPixels, rect: PixelRect, isFirst: boolean): Uint8Array {
    const places = new Uint8Array(rect.width * rect.height);
    let last = -1;
    let place = 0;
    let out = 0;
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      const row = y * this.#size.width;
      for (let at = row + rect.x; at < row + rect.x + rect.width; at++) {
        const pixel = picture[at]!;
        if (pixel !== last) {
          last = pixel;
          place = this.#place(rgb(pixel));
        }
        places[out++] = !isFirst && this.#shown[at] === place ? this.#same : place;
        this.#shown[at] = place;
      }
    }
    return places;
  }

  #writeHead(palette: readonly number[]): void {
    const { width, height } = this.#size;
    this.#sink.ascii("GIF89a");
    this.#sink.word(width);
    this.#sink.word(height);
    // A table of colours for the whole film, eight bits a channel.
    this.#sink.bytes(0xf0 | (this.#depth - 1), 0, 0);
    for (let index = 0; index < 1 << this.#depth; index++) {
      const color = palette[index] ?? 0;
      this.#sink.bytes((color >> 16) & 0xff, (color >> 8) & 0xff, color & 0xff);
    }
    // Netscape's extension: play it again, without end.
    this.#sink.bytes(0x21, 0xff, 11);
    this.#sink.ascii("NETSCAPE2.0");
    this.#sink.bytes(3, 1, 0, 0, 0);
  }

  #flush(): void {
    if (!this.#pending) return;
    const { rect, pixels, hundredths } = this.#pending;
    // What stands stays under the next picture; one place of the palette is transparent.
    this.#sink.bytes(0x21, 0xf9, 4, 0x05);
    this.#sink.word(Math.min(hundredths, 0xffff));
    this.#sink.bytes(this.#same, 0, 0x2c);
    for (const length of [rect.x, rect.y, rect.width, rect.height]) this.#sink.word(length);
    this.#sink.byte(0);
    writeLzw(this.#sink, pixels, this.#depth);
  }
}

interface PixelRect extends Size {
  readonly x: number;
  readonly y: number;
}

/** The smallest rectangle around all pixels that differ; undefined where none does. */
function changedRect(
  before: CanvasPixels,
  after: CanvasPixels,
  width: number,
): PixelRect | undefined {
  const last = after.length - 1;
  let first = 0;
  while (first <= last && before[first] === after[first]) first += 1;
  if (first > last) return undefined;
  let end = last;
  while (before[end] === after[end]) end -= 1;
  const top = Math.floor(first / width);
  const bottom = Math.floor(end / width);
  let left = width - 1;
  let right = 0;
  for (let y = top; y <= bottom; y++) {
    const row = y * width;
    let x = 0;
    while (x < left && before[row + x] === after[row + x]) x += 1;
    left = x;
    x = width - 1;
    while (x > right && before[row + x] === after[row + x]) x -= 1;
    right = x;
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function rgb(pixel: number): number {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff);
}

/** Adds the pixels of a picture to the counts of its colours. */
export function countColors(picture: CanvasPixels, counts: Map<number, number>): void {
  let start = 0;
  for (let at = 1; at <= picture.length; at++) {
    if (at < picture.length && picture[at] === picture[start]) continue;
    const color = rgb(picture[start]!);
    counts.set(color, (counts.get(color) ?? 0) + at - start);
    start = at;
  }
}

import { countColors, type Film, filmPalette, GifWriter, mostGifColors } from "@chalkgrad/export";
import type { FilmCanvas } from "./FilmCanvas.ts";

/** Pictures that are looked at for their colours before the first is written. */
const looks = 24;

export function gifFilm(
  film: Film,
  painting: FilmCanvas,
  onFrame: (done: number) => void,
): Uint8Array<ArrayBuffer> {
  const { frames } = film.facts;
  const writer = new GifWriter(film.facts, paletteOf(film, painting));
  const hundredths = (index: number) => Math.round((100 * index) / film.fps);
  for (let index = 0; index < frames; index++) {
    painting.paint(index);
    writer.add(painting.pixels(), hundredths(index + 1) - hundredths(index));
    onFrame(index + 1);
  }
  return writer.done();
}

function paletteOf({ facts, ground: { theme } }: Film, painting: FilmCanvas): readonly number[] {
  const counts = new Map<number, number>();
  for (let look = 0; look < looks; look++) {
    painting.paint(Math.round((look / (looks - 1)) * (facts.frames - 1)));
    countColors(painting.pixels(), counts);
  }
  const exact = Object.values(theme.colors).map((color) => Number.parseInt(color.slice(1), 16));
  return filmPalette(counts, exact, mostGifColors);
}

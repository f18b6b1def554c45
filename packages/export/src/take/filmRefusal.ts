import type { FilmFacts } from "../film/film.ts";
import type { FilmFormat, TakeRefusal } from "./takeRequest.ts";

/** Beyond these a film takes minutes to make, and programs open it with trouble if at all. */
const most = {
  frames: { gif: 3_000, mp4: 18_000, webm: 18_000 },
  /** H.264 as every player knows it ends here. */
  side: 4_096,
  pixels: 4_096 * 2_304,
} as const;

/** Why the film should not be made. */
export function filmRefusal(
  format: FilmFormat,
  { frames, width, height }: FilmFacts,
): TakeRefusal | undefined {
  if (frames > most.frames[format])
    return { code: "too-long-film", frames, most: most.frames[format] };
  if (Math.max(width, height) > most.side || width * height > most.pixels)
    return { code: "too-many-pixels", width, height };
  return undefined;
}

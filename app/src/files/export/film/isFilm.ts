import type { FilmFormat, TakeFormat } from "@chalkgrad/export";

export function isFilm(format: TakeFormat): format is FilmFormat {
  return format === "gif" || format === "mp4" || format === "webm";
}

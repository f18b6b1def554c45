import type { FilmFacts } from "@chalkgrad/export";

/** What is known of a film, as its words take it. */
export function factsParams({ frames, seconds, width, height }: FilmFacts) {
  return { frames, seconds: Math.round(seconds * 10) / 10, width, height };
}

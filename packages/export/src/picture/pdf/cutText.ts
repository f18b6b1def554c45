import type { Typesetter } from "./typesetter.ts";

/** A title that is too long for its line ends with dots. */
export function cutText(
  text: string,
  ems: number,
  setter: Typesetter,
  weight: 400 | 600 = 600,
): string {
  if (setter.width(text, weight) <= ems) return text;
  let kept = "";
  for (const character of text) {
    if (setter.width(`${kept}${character}…`, weight) > ems) break;
    kept += character;
  }
  return `${kept}…`;
}

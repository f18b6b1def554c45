/** East Asian wide and full-width letters, and emoji: one em each. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const narrow = /[ .,:;'|!()[\]ijlt\u2032]/;
const broad = /[A-Z@%&mwMW×→∂Σ−+=]/;

/**
 * The estimated width of a line of text, in the units of `size` (the font size). Measured widths
 * would need a font engine; this one only decides how much room a text is given.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (wide.test(character)) ems += 1;
    else if (narrow.test(character)) ems += 0.28;
    else if (broad.test(character)) ems += 0.62;
    else ems += 0.51;
  }
  return ems * size;
}

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let fitted = "";
  for (const character of text) {
    if (textWidth(`${fitted}${character}…`, size) > width) break;
    fitted += character;
  }
  return `${fitted}…`;
}

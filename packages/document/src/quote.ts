const longest = 60;

/**
 * A text from a file, quoted for a message: cut if long, and with every control and direction character
 * escaped, because a message ends up in a terminal or beside other text.
 */
export function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A list of names for a message, cut if long. */
export function quoteList(names: readonly string[], most = 60): string {
  const shown = names.slice(0, most).map(quote).join(", ");
  return names.length > most ? `${shown}, …` : shown;
}

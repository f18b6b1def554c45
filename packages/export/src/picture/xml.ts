/**
 * A text as XML 1.0 may hold it in an attribute. Characters that XML has no way to write (control characters, halves of a
 * surrogate pair) become the replacement character.
 */
function xmlAttribute(text: string): string {
  return legalText(text).replace(/[&<>"'\t\n\r]/g, (character) => escapes[character]!);
}

/** The same in an element, where quotes, tabs and line breaks are themselves. */
export function xmlText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, (character) => escapes[character]!);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What neither XML nor a font can make anything of, as the character that stands for just that. */
export function legalText(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    "\ufffd",
  );
}

/** An element; attributes that are undefined are left out. `content` is markup. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${xmlAttribute(typeof value === "number" ? short(value) : value!)}"`,
    )
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A length, to a hundredth of a unit: finer than any printer, and short. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * What a name may consist of: letters of scripts that every Python 3 in use knows. (Python asks the Unicode tables of its own
 * version, so that a letter added lately would be a syntax error there.)
 */
const settled =
  /[A-Za-z0-9_\u00aa-\u024f\u0370-\u0523\u0531-\u0587\u05d0-\u05ea\u0620-\u0669\u0900-\u097f\u0e01-\u0e5b\u1e00-\u1fff\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4db5\u4e00-\u9fef\uac00-\ud7a3\u{20000}-\u{2a6d6}]/u;
const start = /[_\p{XID_Start}]/u;
const continuation = /\p{XID_Continue}/u;
/** Python's own limit is far away, but a line should stay a line. */
const longest = 60;

/**
 * The text as a Python identifier, as Python itself folds it (NFKC: `ﬁ` is `fi`); undefined where nothing of it can be one.
 * What cannot stand in a name becomes one underscore.
 */
export function identifierFrom(text: string): string | undefined {
  let name = "";
  let length = 0;
  for (const character of text.normalize("NFKC")) {
    const fits = settled.test(character) && continuation.test(character);
    if (!fits && (name === "" || name.endsWith("_"))) continue;
    name += fits ? character : "_";
    length++;
    if (length === longest) break;
  }
  // A combining mark that lost its letter may fold once more.
  name = name.replace(/^_+|_+$/g, "").normalize("NFKC");
  const [first] = name;
  if (first === undefined || !start.test(first)) return undefined;
  return name;
}

/** Whether an identifier says everything that the text says. */
export function saysAll(identifier: string, text: string): boolean {
  return text.normalize("NFKC").trim().replaceAll(" ", "_") === identifier;
}

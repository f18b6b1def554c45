/**
 * A text as lines of comment. Line breaks part lines; whatever else could end a comment, turn the direction of writing or hide is
 * spelled out as an escape.
 */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `# ${visible(line)}`.trimEnd());
}

/** A text without characters that do not show or that act on others. */
function visible(text: string): string {
  return text.replace(/\p{Zs}/gu, " ").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)!;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

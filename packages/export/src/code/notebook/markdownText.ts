/** A text so that Markdown, HTML and formulas in it stay what was typed. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, "\\$&")
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r\n|[\r\u2028\u2029]/g, "\n");
}

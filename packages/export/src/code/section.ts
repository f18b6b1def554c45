import type { CodeLine } from "./codeProgram.ts";

/** A stretch of a program that belongs together: a cell of a notebook, a paragraph of a file. */
export interface CodeSection {
  readonly title: string;
  readonly lines: readonly CodeLine[];
}

/** The sections one after the other, each under its title as a comment; two empty lines after a definition. */
export function joinSections(
  head: readonly CodeLine[],
  sections: readonly CodeSection[],
): CodeLine[] {
  const blank: CodeLine = { text: "", phase: "setup" };
  const joined = [...head];
  for (const { title, lines } of sections) {
    const [first] = lines;
    if (first === undefined) continue;
    const afterDefinition = joined.at(-1)?.text.startsWith(" ");
    joined.push(blank, ...(afterDefinition ? [blank] : []));
    joined.push({ text: `# ${title}`, phase: first.phase });
    for (const line of lines) joined.push(line);
  }
  return joined;
}

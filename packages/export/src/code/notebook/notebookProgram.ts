import type { GraphDocument } from "@chalkgrad/document";
import type { CodeLine } from "../codeProgram.ts";
import type { CodeSection } from "../section.ts";
import { markdownText } from "./markdownText.ts";

/** A Jupyter notebook (nbformat 4.5): a cell a section under a heading. The lines are those of the file's JSON. */
export function notebookLines(
  { title, description }: GraphDocument,
  sections: readonly CodeSection[],
): CodeLine[] {
  const told = [`# ${markdownText(title ?? "")}`.trim(), "", markdownText(description ?? "")];
  const heading = title === undefined || title.trim() === "" ? ["# A computational graph"] : told;
  const cells = [
    markdownCell("about", heading.join("\n").trim().split("\n")),
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap((section) => [
        markdownCell(`about-${cellId(section)}`, [`## ${section.title}`]),
        codeCell(cellId(section), section.lines),
      ]),
  ];
  return [
    ...plain(["{", ' "cells": [']),
    ...cells.flatMap((cell, index) => [
      ...cell,
      ...plain([index === cells.length - 1 ? "  }" : "  },"]),
    ]),
    ...plain([
      " ],",
      ' "metadata": {',
      '  "kernelspec": {',
      '   "display_name": "Python 3",',
      '   "language": "python",',
      '   "name": "python3"',
      "  },",
      '  "language_info": {',
      '   "name": "python"',
      "  }",
      " },",
      ' "nbformat": 4,',
      ' "nbformat_minor": 5',
      "}",
    ]),
  ];
}

function cellId({ title }: CodeSection): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** A cell, its last brace left to the caller. */
function markdownCell(id: string, texts: readonly string[]): CodeLine[] {
  return [
    ...plain(["  {", '   "cell_type": "markdown",', `   "id": "${id}",`, '   "metadata": {},']),
    ...source(texts.map((text) => ({ text, phase: "setup" }))),
  ];
}

function codeCell(id: string, lines: readonly CodeLine[]): CodeLine[] {
  return [
    ...plain([
      "  {",
      '   "cell_type": "code",',
      '   "execution_count": null,',
      `   "id": "${id}",`,
      '   "metadata": {},',
      '   "outputs": [],',
    ]),
    ...source(lines),
  ];
}

function source(lines: readonly CodeLine[]): CodeLine[] {
  return [
    ...plain(['   "source": [']),
    ...lines.map((line, index) => {
      const isLast = index === lines.length - 1;
      const text = JSON.stringify(isLast ? line.text : `${line.text}\n`);
      return { ...line, text: `    ${text}${isLast ? "" : ","}` };
    }),
    ...plain(["   ]"]),
  ];
}

function plain(texts: readonly string[]): CodeLine[] {
  return texts.map((text) => ({ text, phase: "setup" }));
}

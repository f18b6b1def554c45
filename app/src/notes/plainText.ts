import { type Block, blocksOf, type Inline } from "@chalkgrad/figure";

/** A note as one reads it aloud: a line a paragraph, without the marks of Markdown. */
export function plainLines(text: string): readonly string[] {
  return blocksOf(text).flatMap(linesOf);
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "code":
      return block.text.split("\n");
    case "formula":
      return [block.tex];
    case "list":
      return block.items.map(({ parts }) => textOf(parts));
    default:
      return [textOf(block.parts)];
  }
}

function textOf(parts: readonly Inline[]): string {
  return parts.map((part) => (part.kind === "formula" ? part.tex : part.text)).join("");
}

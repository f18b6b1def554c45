import { type Inline, inlineParts } from "./inline.ts";

/** A part of a note on lines of its own. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly parts: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly Item[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "formula"; readonly tex: string };

export interface Item {
  /** 0 for the outermost; deeper ones are indented by two spaces each. */
  readonly depth: number;
  readonly parts: readonly Inline[];
}

const heading = /^(#{1,6})\s+(.*)$/;
const listItem = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const fence = /^\s*```/;
const deepest = 4;

/**
 * Reads a subset of Markdown: headings, paragraphs, lists, fenced code and `$$…$$`, and within them what `inlineParts`
 * knows. Everything else is text, HTML too. Any text is a note: nothing is refused. One pass, without recursion.
 */
export function blocksOf(text: string): readonly Block[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0)
      blocks.push({ kind: "paragraph", parts: inlineParts(paragraph.join("\n")) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fenced = fence.test(line)
      ? closedBy(lines, at + 1, (each) => fence.test(each))
      : undefined;
    const formula = formulaAt(lines, at);
    const title = heading.exec(line);
    const item = listItem.exec(line);
    if (fenced !== undefined) {
      endParagraph();
      blocks.push({ kind: "code", text: lines.slice(at + 1, fenced).join("\n") });
      at = fenced;
    } else if (formula) {
      endParagraph();
      blocks.push({ kind: "formula", tex: formula.tex });
      at = formula.last;
    } else if (title) {
      endParagraph();
      const level = Math.min(title[1]!.length, 3) as 1 | 2 | 3;
      blocks.push({ kind: "heading", level, parts: inlineParts(title[2]!) });
    } else if (item) {
      endParagraph();
      addItem(blocks, item);
    } else if (line.trim() === "") endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

/** The first line from `from` on that closes; one that is never closed reaches to the end. */
function closedBy(
  lines: readonly string[],
  from: number,
  closes: (line: string) => boolean,
): number {
  for (let at = from; at < lines.length; at++) if (closes(lines[at]!)) return at;
  return lines.length;
}

/** `$$…$$` that begins a line and ends one. One that is never closed is text. */
function formulaAt(
  lines: readonly string[],
  first: number,
): { readonly tex: string; readonly last: number } | undefined {
  const opening = lines[first]!.trim();
  if (!opening.startsWith("$$")) return undefined;
  const closesAtOnce = opening.length > 4 && opening.endsWith("$$");
  if (closesAtOnce) return { tex: opening.slice(2, -2).trim(), last: first };
  // A blank line ends a formula in TeX too; without the limit, many openings would each search to the end.
  for (let at = first + 1; at < lines.length && lines[at]!.trim() !== ""; at++) {
    const line = lines[at]!.trim();
    if (!line.endsWith("$$")) continue;
    const inner = [opening.slice(2), ...lines.slice(first + 1, at), line.slice(0, -2)];
    return { tex: inner.join("\n").trim(), last: at };
  }
  return undefined;
}

function addItem(blocks: Block[], [, indent = "", number, text = ""]: RegExpExecArray): void {
  const depth = Math.min(Math.floor(indent.replaceAll("\t", "  ").length / 2), deepest);
  const item: Item = { depth, parts: inlineParts(text) };
  const last = blocks.at(-1);
  const ordered = number !== undefined;
  if (last?.kind === "list" && (last.ordered === ordered || depth > 0)) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  } else blocks.push({ kind: "list", ordered, start: Number(number ?? 1), items: [item] });
}

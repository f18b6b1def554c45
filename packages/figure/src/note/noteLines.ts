import type { TextSpan } from "../marks.ts";
import { textWidth } from "../textWidth.ts";
import type { Inline } from "./inline.ts";
import { type Block, blocksOf } from "./markdown.ts";
import { texText } from "./texText.ts";

/** A line of a note; `y` is its middle, from the top of the text. */
interface NoteLine {
  readonly spans: readonly TextSpan[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Lines {
  readonly lines: readonly NoteLine[];
  readonly height: number;
}

/** A file may hold a note of any length; beyond this nobody reads it. */
const longest = 20_000;

interface Size {
  readonly size: number;
  readonly height: number;
}

const body: Size = { size: 14, height: 21 };
const headings: Readonly<Record<1 | 2 | 3, Size>> = {
  1: { size: 19, height: 23.75 },
  2: { size: 16.5, height: 21.45 },
  3: { size: 14.5, height: 19.6 },
};
/** Below each block. */
const gap = 7;
/** What a list's items stand in from the edge, and deeper ones from the one above. */
const indent = { list: 1.4 * body.size, deeper: 1.1 * body.size, mark: 6 };

/** The text of a note broken into lines of that width, as the canvas sets it; formulas are text here. */
export function noteLines(text: string, width: number): Lines {
  const setter = new Setter(width);
  for (const block of blocksOf(text.slice(0, longest))) setter.block(block);
  return { lines: setter.lines, height: Math.max(0, setter.top - gap) };
}

class Setter {
  readonly #width: number;
  readonly lines: NoteLine[] = [];
  top = 0;

  constructor(width: number) {
    this.#width = width;
  }

  block(block: Block): void {
    switch (block.kind) {
      case "heading": {
        const spans = block.parts.map((part) => ({ ...spanOf(part), weight: 600 as const }));
        this.#flow(spans, headings[block.level]);
        break;
      }
      case "paragraph":
        this.#flow(block.parts.map(spanOf), body);
        break;
      case "code":
        this.#flow([{ text: block.text }], body, 8);
        break;
      case "formula":
        this.#flow([{ text: texText(block.tex), italic: true }], body, 0, "middle");
        break;
      case "list":
        for (const [index, { depth, parts }] of block.items.entries()) {
          const left = indent.list + depth * indent.deeper;
          const mark = block.ordered ? `${block.start + index}.` : "•";
          const y = this.top + body.height / 2;
          const x = left - indent.mark;
          this.lines.push({ spans: [{ text: mark }], x, y, size: body.size, anchor: "end" });
          this.#flow(parts.map(spanOf), body, left);
        }
        break;
    }
    this.top += gap;
  }

  #flow(
    spans: readonly TextSpan[],
    { size, height }: Size,
    left = 0,
    anchor: NoteLine["anchor"] = "start",
  ): void {
    const room = Math.max(this.#width - left, size);
    const x = anchor === "middle" ? this.#width / 2 : left;
    for (const line of broken(spans, size, room)) {
      this.lines.push({ spans: line, x, y: this.top + height / 2, size, anchor });
      this.top += height;
    }
  }
}

function spanOf(part: Inline): TextSpan {
  switch (part.kind) {
    case "text":
      return {
        text: part.text,
        ...(part.bold && { weight: 600 }),
        ...(part.italic && { italic: true }),
      };
    case "code":
      return { text: part.text };
    case "formula":
      return { text: texText(part.tex), italic: true };
    case "link":
      return { text: part.text, fill: "forward" };
  }
}

/** Where a line may be broken: behind spaces, and around each letter of a script without them. */
const pieces =
  /\n|[^\S\n]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。」）]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。」）]+/gu;

function broken(spans: readonly TextSpan[], size: number, room: number): TextSpan[][] {
  const lines: TextSpan[][] = [];
  let line: TextSpan[] = [];
  let used = 0;
  const end = () => {
    lines.push(merged(line));
    line = [];
    used = 0;
  };
  for (const span of spans) {
    const widthOf = (text: string) => textWidth(text, size) * (span.weight === 600 ? 1.06 : 1);
    for (const [piece] of span.text.matchAll(pieces)) {
      if (piece === "\n") {
        end();
        continue;
      }
      const isSpace = piece.trim() === "";
      if (isSpace && used === 0) continue;
      if (!isSpace && used > 0 && used + widthOf(piece) > room) end();
      for (const part of widthOf(piece) > room ? letterwise(piece, room, widthOf) : [piece]) {
        if (used > 0 && used + widthOf(part) > room && !isSpace) end();
        line.push({ ...span, text: part });
        used += widthOf(part);
      }
    }
  }
  end();
  return lines;
}

/** A word that is longer than a line is broken anywhere. */
function letterwise(word: string, room: number, widthOf: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const letter of word) {
    const width = widthOf(letter);
    if (part !== "" && used + width > room) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += letter;
    used += width;
  }
  return part === "" ? parts : [...parts, part];
}

/** Neighbours that look the same are one span; spaces at the end are none. */
function merged(line: readonly TextSpan[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    const same =
      last?.weight === span.weight && last?.italic === span.italic && last?.fill === span.fill;
    if (last && same) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  const last = spans.at(-1);
  if (last) spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
  return spans;
}

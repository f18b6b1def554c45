import type { Point } from "@chalkgrad/figure";
import type { Sheet, TextLook } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** A piece of a sentence in one look. */
export interface Span {
  readonly text: string;
  readonly color: string;
  readonly weight?: 400 | 600;
  /** Room to write in by hand, in place of text: a box, or a line to write on. */
  readonly blank?: { readonly form: "box" | "line"; readonly width: number };
}

/** A sentence broken into lines that fit; each piece with its place on its line, in points. */
export interface Flow {
  readonly lines: readonly FlowLine[];
  readonly size: number;
  readonly height: number;
}

interface FlowLine {
  readonly spans: readonly PlacedSpan[];
  /** From the flow's upper edge. */
  readonly baseline: number;
}

interface PlacedSpan extends Span {
  readonly x: number;
}

const leading = 1.42;
/** Where the letters stand in their line, in ems from its upper edge. */
const ascent = 1.02;
/** Digits reach as far above the middle of a blank as below it. */
const middle = 0.33;
/** Handwriting needs this much, and room to the next line. */
const blankHeight = { box: 21, line: 24 };
const blankGap = 6;
/** What stays free before and after a blank. */
const blankSide = 2.5;

/** Japanese, which breaks between any two letters. */
const eastAsian = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** What no line begins with, and what none ends with. */
const neverFirst =
  /^[、。，．・：；？！）］｝」』】〉》〕ー々ゝゞっゃゅょッャュョァィゥェォぁぃぅぇぉ,.:;?!)\]}’”…%]/u;
const neverLast = /[（［｛「『【〈《〔([{‘“]$/u;

/** Breaks a sentence into lines of at most this width. A word that is longer than a line is cut. */
export function flow(
  spans: readonly Span[],
  {
    size,
    width,
    setter,
  }: { readonly size: number; readonly width: number; readonly setter: Typesetter },
): Flow {
  const lines: PlacedSpan[][] = [[]];
  let x = 0;
  for (const word of wordsOf(spans)) {
    const measured = word.map(({ text, weight, blank }) =>
      blank ? blank.width + 2 * blankSide : setter.width(text, weight) * size,
    );
    const shown = trailing(word, measured, setter, size);
    if (x > 0 && x + shown > width + 0.01) {
      lines.push([]);
      x = 0;
    }
    if (x === 0 && word.every(({ text, blank }) => !blank && text.trim() === "")) continue;
    for (const [index, span] of word.entries()) {
      const wide = measured[index]!;
      if (shown <= width || span.blank) {
        put(lines.at(-1)!, span, x);
        x += wide;
        continue;
      }
      for (const character of span.text) {
        const own = setter.width(character, span.weight) * size;
        if (x > 0 && x + own > width) {
          lines.push([]);
          x = 0;
        }
        put(lines.at(-1)!, { ...span, text: character }, x);
        x += own;
      }
    }
  }
  let height = 0;
  const placed = lines.map((spans): FlowLine => {
    const blanks = spans.flatMap(({ blank }) => (blank ? blankHeight[blank.form] : []));
    const room = blanks.length > 0 ? Math.max(...blanks) + blankGap : size * leading;
    const baseline = height + (blanks.length > 0 ? room / 2 + middle * size : ascent * size);
    height += room;
    return { spans, baseline };
  });
  return { lines: placed, size, height };
}

/** Draws the lines with the upper edge of the first at `y`. */
export function drawFlow(
  sheet: Sheet,
  { lines, size }: Flow,
  at: { readonly x: number; readonly y: number },
): void {
  for (const { spans, baseline } of lines) {
    const y = at.y + baseline;
    for (const { text, color, weight, blank, x } of spans) {
      const look: TextLook = { size, color, weight };
      if (blank) drawBlank(sheet, blank, { x: at.x + x + blankSide, y }, look);
      else sheet.text(text, { x: at.x + x, y }, look);
    }
  }
}

function drawBlank(
  sheet: Sheet,
  { form, width }: NonNullable<Span["blank"]>,
  { x, y }: Point,
  { size, color }: TextLook,
): void {
  if (form === "line") {
    const paint = { stroke: color, strokeWidth: 0.6 };
    sheet.line({ x, y: y + 4 }, { x: x + width, y: y + 4 }, paint);
    return;
  }
  const height = blankHeight.box;
  const rect = { x, y: y - middle * size - height / 2, width, height };
  sheet.rect(rect, { stroke: color, strokeWidth: 0.8 }, 3);
}

/** Pieces of one look one after the other are one piece. */
function put(line: PlacedSpan[], span: Span, x: number): void {
  const last = line.at(-1);
  if (last && isMore(span, last)) {
    line[line.length - 1] = { ...last, text: last.text + span.text };
  } else line.push({ ...span, x });
}

function isMore(span: Span, last: Span): boolean {
  const blank = span.blank ?? last.blank;
  return !blank && last.color === span.color && last.weight === span.weight;
}

/** How wide a word is without the space behind it. */
function trailing(
  word: readonly Span[],
  measured: readonly number[],
  setter: Typesetter,
  size: number,
): number {
  const whole = measured.reduce((sum, each) => sum + each, 0);
  const last = word.at(-1)!;
  const spaces = last.text.length - last.text.trimEnd().length;
  return whole - spaces * setter.width(" ", last.weight) * size;
}

/** What must stay on one line, spaces behind it included; a word may have several looks. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  let before = "";
  for (const span of spans) {
    if (span.blank) {
      const last = words.at(-1);
      // A line does not end with "=".
      if (last && /^[=×+]\s*$/.test(last.map(({ text }) => text).join(""))) last.push(span);
      else words.push([span]);
      before = "□";
      continue;
    }
    for (const text of span.text.match(/\s+|[^\s]/gu) ?? []) {
      const isSpace = text.trim() === "";
      const mayBreak =
        !isSpace &&
        (before === "" ||
          /\s$/.test(before) ||
          ((eastAsian.test(text) || eastAsian.test(before.slice(-1))) &&
            !neverFirst.test(text) &&
            !neverLast.test(before)));
      if (mayBreak) words.push([]);
      const word = words.at(-1) ?? [];
      if (words.length === 0) words.push(word);
      const last = word.at(-1);
      if (last && isMore(span, last)) {
        word[word.length - 1] = { ...last, text: last.text + text };
      } else word.push({ ...span, text });
      before = text;
    }
  }
  return words;
}

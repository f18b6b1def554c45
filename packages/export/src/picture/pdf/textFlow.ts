import type { Sheet, TextLook } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** A piece of a sentence in one look. */
export interface Span {
  readonly text: string;
  readonly color: string;
  readonly weight?: 400 | 600;
}

/** A sentence broken into lines that fit; each piece with its place on its line, in points. */
export interface Flow {
  readonly lines: readonly (readonly PlacedSpan[])[];
  readonly size: number;
  readonly lineHeight: number;
  readonly height: number;
}

interface PlacedSpan extends Span {
  readonly x: number;
}

const leading = 1.42;

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
    const measured = word.map((span) => setter.width(span.text, span.weight) * size);
    const shown = trailing(word, measured, setter, size);
    if (x > 0 && x + shown > width + 0.01) {
      lines.push([]);
      x = 0;
    }
    if (x === 0 && word.every(({ text }) => text.trim() === "")) continue;
    for (const [index, span] of word.entries()) {
      const wide = measured[index]!;
      if (shown <= width) {
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
  const lineHeight = size * leading;
  return { lines, size, lineHeight, height: lines.length * lineHeight };
}

/** Draws the lines with the upper edge of the first at `y`. */
export function drawFlow(
  sheet: Sheet,
  { lines, size, lineHeight }: Flow,
  at: { readonly x: number; readonly y: number },
): void {
  for (const [index, line] of lines.entries()) {
    const y = at.y + index * lineHeight + size * 1.02;
    for (const { text, color, weight, x } of line) {
      const look: TextLook = { size, color, weight };
      sheet.text(text, { x: at.x + x, y }, look);
    }
  }
}

/** Pieces of one look one after the other are one piece. */
function put(line: PlacedSpan[], span: Span, x: number): void {
  const last = line.at(-1);
  if (last && last.color === span.color && last.weight === span.weight) {
    line[line.length - 1] = { ...last, text: last.text + span.text };
  } else line.push({ ...span, x });
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
      if (last && last.color === span.color && last.weight === span.weight) {
        word[word.length - 1] = { ...last, text: last.text + text };
      } else word.push({ ...span, text });
      before = text;
    }
  }
  return words;
}

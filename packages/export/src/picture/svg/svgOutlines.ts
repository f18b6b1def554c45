import type { TextMark, Theme } from "@chalkgrad/figure";
import { glyphOutline, type OutlineStroke } from "../pdf/font/glyphOutline.ts";
import {
  advanceOf,
  type FoundLetter,
  type LetterFinder,
  slant,
  thickness,
} from "../pdf/letterFinder.ts";
import { short, xmlElement, xmlText } from "../xml.ts";

interface Rim {
  readonly color: string;
  readonly width: number;
}

/**
 * A text as the outlines of its letters, from its baseline: it looks the same where the typefaces are not installed, and
 * cannot be searched or changed as text. What it says is its title.
 */
export function svgOutlines(
  mark: TextMark,
  baseline: number,
  finder: LetterFinder,
  colors: Theme["colors"],
  rim: Rim | undefined,
): string {
  const { size, exact, text } = mark;
  const pieces = (mark.spans ?? [{ text }]).map((span) => {
    const { weight, italic, fill } = { ...mark, ...span };
    return { letters: finder.letters(span.text, weight), lean: italic ? slant : 0, fill };
  });
  const width = size * sumOf(pieces.flatMap(({ letters }) => letters.map(advanceOf)));
  let x = mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
  const drawn = pieces.map(({ letters, lean, fill }) => {
    const runs = { plain: "", thickened: "" };
    for (const letter of letters) {
      const d = letterPath(letter, { x, y: baseline, size, lean });
      runs[letter.thickened ? "thickened" : "plain"] += d;
      x += advanceOf(letter) * size;
    }
    return { ...runs, color: colors[fill] };
  });
  const all = drawn.map(({ plain, thickened }) => plain + thickened).join("");
  if (all === "") return "";
  const round = { "stroke-linejoin": "round" };
  const behind =
    rim &&
    xmlElement("path", {
      d: all,
      fill: "none",
      stroke: rim.color,
      "stroke-width": rim.width,
      ...round,
    });
  const letters = drawn.map(({ plain, thickened, color }) => {
    const bold = { stroke: color, "stroke-width": short(thickness * size), ...round };
    return (
      (plain && xmlElement("path", { d: plain, fill: color })) +
      (thickened && xmlElement("path", { d: thickened, fill: color, ...bold }))
    );
  });
  const title = `<title>${xmlText(exact ?? text)}</title>`;
  return xmlElement("g", {}, title + (behind ?? "") + letters.join(""));
}

interface Pen {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lean: number;
}

function letterPath({ face, glyph }: FoundLetter, { x, y, size, lean }: Pen): string {
  const scale = size / face.unitsPerEm;
  const point = (at: OutlineStroke["to"]) =>
    `${short(x + scale * (at.x + lean * at.y))} ${short(y - scale * at.y)}`;
  const strokes = glyphOutline(face, glyph).map((stroke) => {
    if (stroke.kind === "quadratic") return `Q${point(stroke.pull)} ${point(stroke.to)}`;
    return `${stroke.kind === "move" ? "M" : "L"}${point(stroke.to)}`;
  });
  // Each outline begins anew where the last one ended.
  return strokes.join("").replace(/(?<=.)M/g, "ZM") + (strokes.length > 0 ? "Z" : "");
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

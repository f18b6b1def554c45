import type { Typeface } from "./font/typeface.ts";
import { type PaperFaces, type PaperFonts, paperFaces } from "./paperFonts.ts";

export type Weight = 400 | 600;

/** A letter of a typeface. */
export interface FoundLetter {
  readonly character: string;
  readonly face: Typeface;
  readonly glyph: number;
  /** The face has no bold letters: they are drawn with a rim of their own colour. */
  readonly thickened: boolean;
}

/** The rim that makes letters bold for which there is no bold face, in ems. */
export const thickness = 0.035;
/** How slanted italics are that no face was made for. */
export const slant = 0.2;

/** What nobody sees: marks of direction, joiners, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Finds the letters of texts in the typefaces. */
export class LetterFinder {
  readonly #faces: PaperFaces;
  readonly #letters = new Map<string, FoundLetter>();

  constructor(fonts: PaperFonts) {
    this.#faces = paperFaces(fonts);
  }

  letters(text: string, weight: Weight = 400): FoundLetter[] {
    return [...drawn(text)].map((character) => this.#find(character, weight));
  }

  /** The width in ems. */
  width(text: string, weight: Weight = 400): number {
    return this.letters(text, weight).reduce((sum, letter) => sum + advanceOf(letter), 0);
  }

  /** Where no font has a letter, an empty box stands for it. */
  #find(character: string, weight: Weight): FoundLetter {
    const key = `${weight} ${character}`;
    const known = this.#letters.get(key);
    if (known) return known;
    const faces = weight === 600 ? this.#faces.bold : this.#faces.regular;
    const found = { face: faces[0]!, glyph: 0 };
    // A half-width or circled letter that no font has is drawn as what it stands for.
    for (const form of [character, character.normalize("NFKC")]) {
      const codePoint = form.codePointAt(0) ?? 0;
      const isOne = String.fromCodePoint(codePoint) === form;
      const face = isOne ? faces.find((each) => each.glyphOf(codePoint) !== 0) : undefined;
      if (!face) continue;
      found.face = face;
      found.glyph = face.glyphOf(codePoint);
      break;
    }
    const thickened = weight === 600 && found.face !== this.#faces.bold[0];
    const letter = { character, ...found, thickened };
    this.#letters.set(key, letter);
    return letter;
  }
}

/** How far the next letter stands behind this one, in ems. */
export function advanceOf({ face, glyph }: FoundLetter): number {
  return face.advance(glyph) / face.unitsPerEm;
}

/** The characters of one line: what breaks lines is a space, what cannot be drawn is left to a box. */
function drawn(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(invisible, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: this is where they end.
      .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]/g, " ")
  );
}

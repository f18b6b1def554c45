import { EmbeddedFont } from "./embeddedFont.ts";
import type { Typeface } from "./font/typeface.ts";
import { type PaperFonts, paperFaces } from "./paperFonts.ts";
import type { PdfFile, PdfReference } from "./pdfFile.ts";

export type Weight = 400 | 600;

/** Letters of one font in a row. */
export interface Run {
  readonly face: Typeface;
  /** The name under which pages know the font. */
  readonly name: string;
  /** The face has no bold letters: they are drawn with a rim of their own colour. */
  readonly thickened: boolean;
  readonly letters: readonly { readonly code: number; readonly glyph: number }[];
}

/** A line of text measured and ready to be drawn; `width` in ems. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** What nobody sees: marks of direction, joiners, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Sets text in the fonts of a document, and keeps account of the letters that it uses. */
export class Typesetter {
  readonly #fonts = new Map<Typeface, { readonly font: EmbeddedFont; readonly name: string }>();
  readonly #faces;
  readonly #glyphs = new Map<string, { readonly face: Typeface; readonly glyph: number }>();

  constructor(fonts: PaperFonts) {
    this.#faces = paperFaces(fonts);
  }

  line(text: string, weight: Weight = 400): Line {
    const runs: (Run & { readonly letters: { code: number; glyph: number }[] })[] = [];
    let width = 0;
    for (const character of drawn(text)) {
      const { face, glyph } = this.#find(character, weight);
      const { font, name } = this.#fontOf(face);
      const thickened = weight === 600 && face !== this.#faces.bold[0];
      let run = runs.at(-1);
      if (run?.face !== face) {
        run = { face, name, thickened, letters: [] };
        runs.push(run);
      }
      run.letters.push({ code: font.code(character, glyph), glyph });
      width += face.advance(glyph) / face.unitsPerEm;
    }
    return { runs, width };
  }

  /** The width in ems, without using the letters. */
  width(text: string, weight: Weight = 400): number {
    let width = 0;
    for (const character of drawn(text)) {
      const { face, glyph } = this.#find(character, weight);
      width += face.advance(glyph) / face.unitsPerEm;
    }
    return width;
  }

  /** Writes the fonts that are used; gives their names on pages and where they stand. */
  writeInto(file: PdfFile): readonly (readonly [name: string, at: PdfReference])[] {
    return [...this.#fonts.values()].flatMap(({ font, name }) =>
      font.isUsed ? [[name, font.writeInto(file)] as const] : [],
    );
  }

  #fontOf(face: Typeface) {
    let font = this.#fonts.get(face);
    if (!font) {
      font = { font: new EmbeddedFont(face), name: `F${this.#fonts.size + 1}` };
      this.#fonts.set(face, font);
    }
    return font;
  }

  /** Where no font has a letter, an empty box stands for it. */
  #find(character: string, weight: Weight) {
    const key = `${weight} ${character}`;
    const known = this.#glyphs.get(key);
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
    this.#glyphs.set(key, found);
    return found;
  }
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

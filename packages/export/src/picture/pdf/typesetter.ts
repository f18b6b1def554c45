import { EmbeddedFont } from "./embeddedFont.ts";
import type { Typeface } from "./font/typeface.ts";
import { advanceOf, LetterFinder, type Weight } from "./letterFinder.ts";
import type { PaperFonts } from "./paperFonts.ts";
import type { PdfFile, PdfReference } from "./pdfFile.ts";

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

/** Sets text in the fonts of a document, and keeps account of the letters that it uses. */
export class Typesetter {
  readonly #fonts = new Map<Typeface, { readonly font: EmbeddedFont; readonly name: string }>();
  readonly #finder;

  constructor(fonts: PaperFonts) {
    this.#finder = new LetterFinder(fonts);
  }

  line(text: string, weight: Weight = 400): Line {
    const runs: (Run & { readonly letters: { code: number; glyph: number }[] })[] = [];
    let width = 0;
    for (const letter of this.#finder.letters(text, weight)) {
      const { character, face, glyph, thickened } = letter;
      const { font, name } = this.#fontOf(face);
      let run = runs.at(-1);
      if (run?.face !== face) {
        run = { face, name, thickened, letters: [] };
        runs.push(run);
      }
      run.letters.push({ code: font.code(character, glyph), glyph });
      width += advanceOf(letter);
    }
    return { runs, width };
  }

  /** The width in ems, without using the letters. */
  width(text: string, weight: Weight = 400): number {
    return this.#finder.width(text, weight);
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
}

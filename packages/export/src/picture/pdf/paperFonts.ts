import { openTypeface, type Typeface } from "./font/typeface.ts";

/** The files of the typefaces that pages are set in; they lie in this package's folder `fonts`. */
export const paperFontFiles = {
  regular: "source-sans-3-400.ttf",
  bold: "source-sans-3-600.ttf",
  japanese: "noto-sans-jp-japanese-400.woff",
  symbols: "noto-sans-jp-58-400.woff",
  operators: "noto-sans-jp-77-400.woff",
  circled: "noto-sans-jp-92-400.woff",
  stars: "noto-sans-jp-108-400.woff",
  marks: "noto-sans-jp-113-400.woff",
} as const;

export type PaperFont = keyof typeof paperFontFiles;

/** The files' bytes: whoever makes a PDF brings them along, as packages read no files. */
export type PaperFonts = Readonly<Record<PaperFont, Uint8Array>>;

/** The faces opened, by weight: a letter is taken from the first that has it. */
export interface PaperFaces {
  readonly regular: readonly Typeface[];
  readonly bold: readonly Typeface[];
}

const opened = new WeakMap<PaperFonts, PaperFaces>();

export function paperFaces(fonts: PaperFonts): PaperFaces {
  let faces = opened.get(fonts);
  if (!faces) {
    const others = [
      openTypeface("NotoSansJP-Regular", fonts.japanese),
      openTypeface("NotoSansJP-Regular", fonts.symbols),
      openTypeface("NotoSansJP-Regular", fonts.operators),
      openTypeface("NotoSansJP-Regular", fonts.circled),
      openTypeface("NotoSansJP-Regular", fonts.stars),
      openTypeface("NotoSansJP-Regular", fonts.marks),
    ];
    faces = {
      regular: [openTypeface("SourceSans3-Regular", fonts.regular), ...others],
      bold: [openTypeface("SourceSans3-Semibold", fonts.bold, 110), ...others],
    };
    opened.set(fonts, faces);
  }
  return faces;
}

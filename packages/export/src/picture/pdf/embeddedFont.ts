import { strToU8 } from "fflate";
import { subsetFont } from "./font/subsetFont.ts";
import type { Typeface } from "./font/typeface.ts";
import type { PdfFile, PdfReference } from "./pdfFile.ts";
import { hex, pdfNumbers, utf16 } from "./pdfSyntax.ts";

interface Letter {
  readonly glyph: number;
  readonly character: string;
}

/**
 * The letters of a typeface that a document uses. Each has a number of its own, also where two of them look the same or none
 * is there: so what is copied from the page is the text, whatever could be drawn of it.
 */
export class EmbeddedFont {
  readonly #face: Typeface;
  /** 0 is kept for what is missing. */
  readonly #letters: Letter[] = [{ glyph: 0, character: "\ufffd" }];
  readonly #codes = new Map<string, number>();

  constructor(face: Typeface) {
    this.#face = face;
  }

  get isUsed(): boolean {
    return this.#codes.size > 0;
  }

  /** The number under which the document draws the character. */
  code(character: string, glyph: number): number {
    let code = this.#codes.get(character);
    if (code === undefined) {
      code = this.#letters.push({ glyph, character }) - 1;
      this.#codes.set(character, code);
    }
    return code;
  }

  writeInto(file: PdfFile): PdfReference {
    const face = this.#face;
    const scale = 1000 / face.unitsPerEm;
    const glyphs = this.#letters.map(({ glyph }) => glyph);
    const name = `${subsetTag(this.#letters)}+${face.name}`;
    const program = subsetFont(face, glyphs);
    const data = file.addStream(program, `/Length1 ${program.length}`);
    const measures = (...values: readonly number[]) =>
      pdfNumbers(...values.map((value) => Math.round(value * scale)));
    const description = file.add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${measures(...face.box)}] ` +
        `/ItalicAngle 0 /Ascent ${measures(face.ascent)} /Descent ${measures(face.descent)} ` +
        `/CapHeight ${measures(face.capHeight)} /StemV ${face.stemWidth} /FontFile2 ${data} >>`,
    );
    const widths = measures(...glyphs.map((glyph) => face.advance(glyph)));
    const inner = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ` +
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
        `/FontDescriptor ${description} /CIDToGIDMap /Identity /DW 1000 /W [0 [${widths}]] >>`,
    );
    const texts = file.addStream(strToU8(this.#characterMap(), true));
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${inner}] /ToUnicode ${texts} >>`,
    );
  }

  /** What each number reads as when it is searched or copied. */
  #characterMap(): string {
    const lines = this.#letters.map(
      ({ character }, code) => `<${hex(code, 4)}> <${utf16(character)}>`,
    );
    const blocks: string[] = [];
    // No block may be longer.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`);
    }
    return (
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
      `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join("")}` +
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    );
  }
}

/** Six capitals that differ where the letters do: two subsets of one font must not be taken for each other. */
function subsetTag(letters: readonly Letter[]): string {
  let sum = 2166136261;
  for (const { character } of letters) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  let tag = "";
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (sum % 26));
    sum = Math.floor(sum / 26);
  }
  return tag;
}

import { readFileSync } from "node:fs";
import { type PaperFont, type PaperFonts, paperFontFiles } from "@chalkgrad/export";

/** The typefaces of pages on paper, which lie beside the built command. */
export function paperFonts(): PaperFonts {
  const files = Object.entries(paperFontFiles).map(([font, name]) => [
    font,
    readFileSync(new URL(`./fonts/${name}`, import.meta.url)),
  ]);
  return Object.fromEntries(files) as Record<PaperFont, Uint8Array>;
}

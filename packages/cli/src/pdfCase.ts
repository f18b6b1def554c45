import { readFileSync } from "node:fs";
import type { GraphDocument } from "@chalkgrad/document";
import {
  type PaperFont,
  type PaperFonts,
  paperFontFiles,
  type TakeFormat,
  type TakeOptions,
  takeAway,
} from "@chalkgrad/export";
import { usualNumbers } from "@chalkgrad/figure";

// For tests: pages on paper made in this process, with the typefaces as they lie in the checkout.

const files = Object.entries(paperFontFiles).map(([font, name]) => [
  font,
  readFileSync(new URL(`../../export/fonts/${name}`, import.meta.url)),
]);
const fonts: PaperFonts = Object.fromEntries(files) as Record<PaperFont, Uint8Array>;

const usual: TakeOptions = {
  moment: "rest",
  theme: "paper",
  language: "en",
  transparent: false,
  outlines: false,
  scale: 1,
  width: undefined,
  paper: "picture",
  pages: "one",
  asks: "numbers",
  textScale: 1,
  values: true,
  gradients: true,
  nodeNames: true,
  shapes: false,
  numbers: usualNumbers,
  by: "node",
  bare: false,
  engine: "auto",
  names: "label",
  controls: true,
  filmWidth: 1280,
  fps: 25,
  speed: 1,
  passes: "both",
};

/** What the format comes to; a refusal is thrown. */
export function onPaper(
  document: GraphDocument,
  options: Partial<TakeOptions> = {},
  format: TakeFormat = "pdf",
) {
  const pass = { passes: "both", unit: "node", time: 0 } as const;
  const request = { document, format, options: { ...usual, ...options }, pass };
  const made = takeAway(request, fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.why));
  if (typeof made.content === "string") throw new Error("Pages on paper are bytes.");
  return { ...made, content: made.content, text: Buffer.from(made.content).toString("latin1") };
}

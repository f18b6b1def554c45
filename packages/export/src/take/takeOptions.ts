import type { NumberFormat, ThemeName } from "@chalkgrad/figure";
import type { Passes, StepUnit } from "@chalkgrad/timeline";
import type { NameSource } from "../code/codePlan.ts";
import type { PaperSize } from "../picture/pdf/paper.ts";
import type { PictureSize } from "../picture/svg/svgPage.ts";
import type { Asks } from "../worksheet/exercise.ts";

/** What may be chosen; each format takes what concerns it. */
export interface TakeOptions {
  /** `now`: what the canvas shows; a number: after that step, counted from 0. */
  readonly moment: "start" | "now" | "rest" | number;
  readonly theme: ThemeName;
  /** Of the words on pages and in the notes to slides. */
  readonly language: "en" | "ja";
  readonly transparent: boolean;
  /** Of an SVG picture: letters as outlines, for where the typefaces are not. */
  readonly outlines: boolean;
  /** Pixels a unit of the canvas. */
  readonly scale: number;
  /** Of an SVG picture, and of a PDF page of its own size; undefined: as on the canvas. */
  readonly width: PictureSize | undefined;
  /** What a PDF is printed on; a worksheet is on A4 unless on letter. */
  readonly paper: PaperSize;
  /** Of a PDF: the moment alone, or a page a step. */
  readonly pages: "one" | "steps";
  /** Of a worksheet: what is to be filled in. */
  readonly asks: Asks;
  readonly textScale: number;
  readonly values: boolean;
  readonly gradients: boolean;
  readonly nodeNames: boolean;
  readonly shapes: boolean;
  readonly numbers: NumberFormat;
  readonly by: StepUnit;
  /** Of a film: how many pixels wide. */
  readonly filmWidth: number;
  /** Of a film: frames a second, at most 50, the most that GIF has. */
  readonly fps: number;
  /** Of a film: twice as fast is 2. */
  readonly speed: number;
  /** Of a film. */
  readonly passes: Passes;
  readonly bare: boolean;
  readonly engine: "auto" | "pdflatex" | "lualatex";
  readonly names: NameSource;
  /** Of a page: with the player. */
  readonly controls: boolean;
}

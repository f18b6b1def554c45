import type { GraphDocument } from "@chalkgrad/document";
import type { CodeProblem, NameSource } from "@chalkgrad/export";
import type { ThemeName } from "@chalkgrad/figure";
import type { Passes, StepUnit } from "@chalkgrad/timeline";
import type { Language } from "../../i18n/bilingual.ts";
import type { FormatId } from "./formats.ts";

/** What the person may choose; each format takes what concerns it. */
export interface ExportOptions {
  /** `now`: what the canvas shows; a number: after that step, counted from 0. */
  readonly moment: "start" | "now" | "rest" | number;
  readonly theme: ThemeName;
  readonly transparent: boolean;
  /** Pixels a unit of the canvas. */
  readonly scale: number;
  /** Of an SVG picture, in centimetres; undefined: as on the canvas. */
  readonly width: number | undefined;
  readonly textScale: number;
  readonly values: boolean;
  readonly gradients: boolean;
  readonly nodeNames: boolean;
  readonly shapes: boolean;
  readonly by: StepUnit;
  readonly bare: boolean;
  readonly engine: "auto" | "pdflatex" | "lualatex";
  readonly names: NameSource;
}

/** Everything that an export depends on: it can be made anywhere, and is the same there. */
export interface ExportRequest {
  readonly document: GraphDocument;
  readonly format: FormatId;
  readonly options: ExportOptions;
  /** How the pass is stepped through, and where it stands. */
  readonly pass: { readonly passes: Passes; readonly unit: StepUnit; readonly time: number };
  /** Of the notes to slides. */
  readonly language: Language;
}

export type Made =
  | {
      readonly ok: true;
      /** Of a PNG picture: the SVG picture to draw. */
      readonly content: string | Uint8Array<ArrayBuffer>;
      /** What the format looks like, as SVG; undefined where it is text. */
      readonly picture?: string;
      readonly slides?: number;
    }
  | { readonly ok: false; readonly why: Refusal };

/** Why there is nothing to save, as data for the words of each language. */
export type Refusal =
  | { readonly code: "problems"; readonly problems: readonly CodeProblem[] }
  | { readonly code: "not-computed"; readonly reason: string }
  | { readonly code: "too-many-slides"; readonly slides: number; readonly by: StepUnit }
  | { readonly code: "too-many-pixels"; readonly width: number; readonly height: number };

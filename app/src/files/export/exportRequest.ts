import type { GraphDocument } from "@chalkgrad/document";
import type { CodeProblem } from "@chalkgrad/export";
import type { Passes, StepUnit } from "@chalkgrad/timeline";
import type { Language } from "../../i18n/bilingual.ts";
import type { ExportOptions } from "./exportOptions.ts";
import type { FormatId } from "./formats.ts";

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
      /** What bytes that are no picture hold, for people to read. */
      readonly listing?: string;
      readonly slides?: number;
    }
  | { readonly ok: false; readonly why: Refusal };

/** Why there is nothing to save, as data for the words of each language. */
export type Refusal =
  | { readonly code: "problems"; readonly problems: readonly CodeProblem[] }
  | { readonly code: "not-computed"; readonly reason: string }
  | { readonly code: "too-many-slides"; readonly slides: number; readonly by: StepUnit }
  | { readonly code: "too-many-pixels"; readonly width: number; readonly height: number };

import type { GraphDocument } from "@chalkgrad/document";
import type { Passes, StepUnit } from "@chalkgrad/timeline";
import type { CodeFormat } from "../code/codeFormats.ts";
import type { CodeProblem } from "../code/codeProblem.ts";
import type { FilmFacts } from "../film/film.ts";
import type { TakeOptions } from "./takeOptions.ts";

/** The passes as a film. Only what paints and encodes can make it: a browser. */
export type FilmFormat = "gif" | "mp4" | "webm";

/** Everything that a graph can be taken away as. A picture of pixels is an SVG picture here, to be painted; a page, one to be put into a player. */
export type TakeFormat =
  | CodeFormat
  | "svg"
  | "svg-animated"
  | "png"
  | FilmFormat
  | "pdf"
  | "worksheet"
  | "pptx"
  | "html"
  | "tikz"
  | "dot"
  | "mermaid"
  | "onnx"
  | "json";

/** Everything that an export depends on: it can be made anywhere, and is the same there. */
export interface TakeRequest {
  readonly document: GraphDocument;
  readonly format: TakeFormat;
  readonly options: TakeOptions;
  /** How the pass is stepped through, and where it stands. */
  readonly pass: {
    readonly passes: Passes;
    readonly unit: StepUnit;
    readonly time: number;
  };
}

export type Taken =
  | {
      readonly ok: true;
      /** Of a PNG picture: the SVG picture to draw; of a film: a picture that moves as it will. */
      readonly content: string | Uint8Array<ArrayBuffer>;
      /** What the format looks like, as SVG; undefined where it is text. */
      readonly picture?: string;
      /** What bytes that are no picture hold, for people to read. */
      readonly listing?: string;
      readonly slides?: number;
      readonly film?: FilmFacts;
      readonly pages?: number;
    }
  | { readonly ok: false; readonly why: TakeRefusal };

/** Why there is nothing to save, as data for the words of each language. */
export type TakeRefusal =
  | { readonly code: "problems"; readonly problems: readonly CodeProblem[] }
  | { readonly code: "not-computed"; readonly reason: string }
  | { readonly code: "no-step"; readonly step: number; readonly steps: number }
  | { readonly code: "too-many-slides"; readonly slides: number; readonly by: StepUnit }
  /** What pages on paper are set in is not here: a page that was taken away carries none. */
  | { readonly code: "no-typefaces" }
  | { readonly code: "too-many-pages"; readonly pages: number; readonly by: StepUnit }
  /** No step of the graph is one for a hand. */
  | { readonly code: "nothing-to-ask" }
  | {
      readonly code: "too-long-worksheet";
      readonly of: "questions" | "pages";
      readonly count: number;
      readonly most: number;
    }
  | { readonly code: "too-many-pixels"; readonly width: number; readonly height: number }
  | { readonly code: "too-long-film"; readonly frames: number; readonly most: number };

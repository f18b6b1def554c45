import type { FilmFormat, TakeRequest } from "@chalkgrad/export";
import type { LetterFace } from "../pictureFonts.ts";

/** What the worker is asked for. */
export type FilmQuestion =
  | { readonly kind: "formats" }
  | { readonly kind: "film"; readonly request: TakeRequest; readonly faces: readonly LetterFace[] };

/** What the worker says. */
export type FilmAnswer =
  /** What can be encoded here. */
  | { readonly kind: "formats"; readonly formats: readonly FilmFormat[] }
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "film"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly reason: string };

import type { GraphDocument } from "@chalkgrad/document";
import type { NameSource } from "@chalkgrad/export";
import type { PictureOptions } from "./pictureOptions.ts";

/** What a call may choose; each format takes what concerns it. */
export interface ExportOptions extends PictureOptions {
  readonly names: NameSource;
}

/** What goes into the file, or every reason why the graph cannot be exported so. */
export type Made =
  | { readonly ok: true; readonly content: string | Uint8Array }
  | {
      readonly ok: false;
      readonly reasons: readonly string[];
      /** The call asks for what the graph does not have; else it is the graph that has problems. */
      readonly isCallWrong?: boolean;
    };

export interface ExportFormat {
  /** What it is, for the help. */
  readonly about: string;
  /** Names of files under which the result would not work. */
  readonly misleading?: readonly string[];
  readonly make: (document: GraphDocument, options: ExportOptions) => Made;
}

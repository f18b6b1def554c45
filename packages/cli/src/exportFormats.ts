import type { GraphDocument } from "@chalkgrad/document";
import {
  type CodeFormat,
  codeFormats,
  codeText,
  exportCode,
  type NameSource,
} from "@chalkgrad/export";

/** What a call may choose; each format takes what concerns it. */
export interface ExportOptions {
  readonly names: NameSource;
}

/** What goes into the file, or every reason why the graph cannot be exported so. */
type Made =
  | { readonly ok: true; readonly content: string | Uint8Array }
  | { readonly ok: false; readonly reasons: readonly string[] };

interface ExportFormat {
  /** What it is, for the help. */
  readonly about: string;
  /** Names of files under which the result would not work. */
  readonly misleading?: readonly string[];
  readonly make: (document: GraphDocument, options: ExportOptions) => Made;
}

const codes = Object.fromEntries(
  Object.entries(codeFormats).map(([format, { name, modules }]): [string, ExportFormat] => [
    format,
    {
      about: name,
      misleading: modules.map((module) => `${module}.py`),
      make(document, options) {
        const exported = exportCode(document, format as CodeFormat, options);
        if (exported.ok) return { ok: true, content: codeText(exported.program) };
        return { ok: false, reasons: exported.problems.map(({ message }) => message) };
      },
    },
  ]),
);

/** Every format of `chalkgrad export`, by the word after `--to`. A new one is one more entry. */
export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map(Object.entries(codes));

import { type CodeFormat, codeFormats, codeText, exportCode, exportOnnx } from "@chalkgrad/export";
import type { ExportFormat } from "./exportFormat.ts";
import { pictureFormats } from "./pictureFormats.ts";

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

const onnx: ExportFormat = {
  about: "ONNX model, in doubles",
  make(document) {
    const exported = exportOnnx(document);
    if (exported.ok) return { ok: true, content: exported.bytes };
    return { ok: false, reasons: exported.problems.map(({ message }) => message) };
  },
};

/** Every format of `chalkgrad export`, by the word after `--to`. A new one is one more entry. */
export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map(
  Object.entries({ ...codes, onnx, ...pictureFormats }),
);

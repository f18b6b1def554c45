import { type GraphDocument, parseDocument } from "@chalkgrad/document";
import { reasonsOf } from "./faultReasons.ts";
import { type Override, override } from "./overrides.ts";
import { readText } from "./readText.ts";

/** A document to compute, or every reason why there is none. */
export type Loaded =
  | { readonly ok: true; readonly document: GraphDocument }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Reads a file and puts the call's values and seeds into it. */
export async function loadGraph(file: string, overrides: readonly Override[]): Promise<Loaded> {
  const read = await readText(file);
  if (!read.ok) return { ok: false, reasons: [read.reason] };
  const parsed = parseDocument(read.text);
  if (!parsed.ok) return { ok: false, reasons: reasonsOf(parsed) };
  const { document, reasons } = override(parsed.document, overrides);
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, document };
}

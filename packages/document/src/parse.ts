import { checkDocument } from "./check/document.ts";
import { FaultList } from "./check/faultList.ts";
import { ownValue } from "./check/object.ts";
import type { Fault } from "./fault.ts";
import { isObject, type JsonObject, kindOf } from "./json/kind.ts";
import { notJson, scanJson } from "./json/scan.ts";
import { utf8Length } from "./json/utf8.ts";
import { limits } from "./limits.ts";
import { migrate, newestVersion } from "./migrations.ts";
import { formatName, type GraphDocument } from "./schema.ts";

/** A document, or everything that is wrong with the file. */
export type Parsed =
  | { readonly ok: true; readonly document: GraphDocument }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      /** How many more faults there are than are listed. */
      readonly unlisted: number;
    };

/**
 * Reads the text of a `*.chalkgrad.json` file. Never throws: what is wrong comes back as faults, all of the
 * file at once, each with its place. A cycle or a shape mismatch is no fault: such a graph loads.
 */
export function parseDocument(text: string): Parsed {
  return parseDocumentText(text, () => {});
}

/** The same, with a look at the JSON before it is checked; it may be changed. */
export function parseDocumentText(text: string, beforeChecks: (json: unknown) => void): Parsed {
  const faults = new FaultList();
  if (utf8Length(text, limits.bytes) > limits.bytes) {
    faults.add("", { code: "too-large", limit: limits.bytes });
    return refusal(faults);
  }
  // Some editors put a byte order mark before the text; it says nothing about the content.
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  const scan = scanJson(json);
  if (scan.syntax !== undefined) {
    const fault = notJson(json, scan.syntax.offset, scan.syntax.reason);
    faults.add(`line ${fault.line}, column ${fault.column}`, fault);
    return refusal(faults);
  }
  for (const { where, key } of scan.duplicates) faults.add(where, { code: "duplicate-key", key });
  const value: unknown = JSON.parse(json);
  beforeChecks(value);
  return wholly(parseInto(value, faults));
}

/**
 * The same for JSON that was parsed before (from the clipboard, a store). The document shares its arrays,
 * and they are frozen once it is edited: hand over JSON of your own.
 */
export function parseDocumentValue(json: unknown): Parsed {
  return wholly(parseDocumentInParts(json));
}

/** The same, with a pause after every few milliseconds of work; the last result is the document. */
export function parseDocumentInParts(json: unknown): Generator<undefined, Parsed> {
  return parseInto(json, new FaultList());
}

function wholly<Result>(parts: Generator<undefined, Result>): Result {
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}

function* parseInto(json: unknown, faults: FaultList): Generator<undefined, Parsed> {
  if (!isObject(json)) {
    faults.add("", { code: "wrong-type", expected: "an object", found: kindOf(json) });
    return refusal(faults);
  }
  checkFormat(json, faults);
  const version = checkVersion(json, faults);
  // What a newer program means by its keys is unknown here: its faults would be false ones.
  if (version > newestVersion) return refusal(faults);
  const document = yield* checkDocument(migrate(json, version), faults);
  return faults.faults.length > 0 ? refusal(faults) : { ok: true, document };
}

function checkFormat(json: JsonObject, faults: FaultList): void {
  const format = ownValue(json, "format");
  if (format === formatName) return;
  if (format === undefined) faults.add("format", { code: "missing-key", key: "format" });
  else if (typeof format === "string") {
    faults.add("format", { code: "wrong-format", found: format });
  } else {
    faults.add("format", { code: "wrong-type", expected: "a text", found: kindOf(format) });
  }
}

/** The file's version; where it is none, the fault is added and the rest is read as the newest. */
function checkVersion(json: JsonObject, faults: FaultList): number {
  const version = ownValue(json, "version");
  const newest = newestVersion;
  if (version === undefined) {
    faults.add("version", { code: "missing-key", key: "version" });
  } else if (typeof version !== "number") {
    faults.add("version", {
      code: "wrong-type",
      expected: "a whole number",
      found: kindOf(version),
    });
  } else if (!Number.isInteger(version) || version < 1) {
    faults.add("version", { code: "wrong-version", found: version, newest });
  } else {
    if (version > newest) faults.add("version", { code: "newer-version", found: version, newest });
    return version;
  }
  return newest;
}

function refusal(faults: FaultList): Parsed {
  return { ok: false, faults: faults.faults, unlisted: faults.unlisted };
}

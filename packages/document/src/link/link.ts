import type { Fault } from "../fault.ts";
import { limits } from "../limits.ts";
import { parseDocumentValue } from "../parse.ts";
import type { GraphDocument } from "../schema.ts";
import { base64UrlFrom, bytesFromBase64Url } from "./base64Url.ts";
import { columnsOf, columnsText } from "./columns.ts";
import { fileFromColumns } from "./fileFromColumns.ts";
import { type LinkFault, type LinkFaultDetail, linkFault, linkMessage } from "./linkFault.ts";
import { newDeflater, newInflater, sent, textFrom, utf8From } from "./platform.ts";
import { stored } from "./stored.ts";

const newestLink = 1;

/** An array's axes, and the lists around it. */
const deepest = limits.axes + 8;

/** A document, or why the link has none; faults of the document itself are worded as for a file. */
export type DecodedLink =
  | { readonly ok: true; readonly document: GraphDocument }
  | {
      readonly ok: false;
      readonly faults: readonly (LinkFault | Fault)[];
      /** How many more faults there are than are listed. */
      readonly unlisted: number;
    };

/**
 * The whole document as a text for the hash of an address: `1.` (the version), then columns (see columnsOf),
 * deflated, in base64url. `decodeLink` reads back an equal document, -0 included.
 * @throws Error (the promise rejects) where the browser cannot deflate.
 */
export async function encodeLink(document: GraphDocument): Promise<string> {
  const deflater = newDeflater();
  if (deflater === undefined) throw new Error(linkMessage({ code: "no-compression" }));
  const bytes = utf8From(columnsText(columnsOf(document)));
  const deflated = await sent(bytes, deflater, Number.POSITIVE_INFINITY);
  return `${newestLink}.${base64UrlFrom(deflated!)}`;
}

/**
 * The same text unpacked, for places where its length does not matter: longer, made at once, and everywhere the same
 * to the last character. `decodeLink` reads it like any other.
 */
export function unpackedLink(document: GraphDocument): string {
  const bytes = utf8From(columnsText(columnsOf(document)));
  return `${newestLink}.${base64UrlFrom(stored(bytes))}`;
}

/**
 * Reads what `encodeLink` made. A link may come from anybody: it is unpacked chunk by chunk up to 16 MiB, the document
 * is checked as strictly as a file, and the promise never rejects: what is wrong comes back as faults.
 */
export async function decodeLink(text: string): Promise<DecodedLink> {
  // Mail programs break long lines.
  const parts = /^([1-9]\d{0,8})\.([\w-]+)$/.exec(text.replace(/\s+/g, ""));
  if (parts === null) return refusal({ code: "not-a-link", found: text });
  const version = Number(parts[1]);
  if (version > newestLink) {
    return refusal({ code: "newer-link", found: version, newest: newestLink });
  }
  if (parts[2]!.length > limits.bytes) return refusal({ code: "large-link", limit: limits.bytes });
  const bytes = bytesFromBase64Url(parts[2]!);
  if (bytes === undefined) return refusal({ code: "damaged-link" });
  const inflated = await inflate(bytes);
  if (!(inflated instanceof Uint8Array)) return refusal(inflated);
  const file = fileFromColumns(jsonFrom(inflated));
  return file === undefined ? refusal({ code: "damaged-link" }) : parseDocumentValue(file);
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array | LinkFaultDetail> {
  const inflater = newInflater();
  if (inflater === undefined) return { code: "no-compression" };
  try {
    const inflated = await sent(bytes, inflater, limits.bytes);
    return inflated ?? { code: "large-link", limit: limits.bytes };
  } catch {
    return { code: "damaged-link" };
  }
}

/** Undefined where the bytes are no JSON in UTF-8, or nest deeper than any columns. */
function jsonFrom(utf8: Uint8Array): unknown {
  if (!isShallow(utf8)) return undefined;
  try {
    return JSON.parse(textFrom(utf8));
  } catch {
    return undefined;
  }
}

/** Whether lists nest no deeper than columns do: millions of nested lists would take much memory. */
function isShallow(utf8: Uint8Array): boolean {
  const [quotationMark, backslash, opening, closing] = [0x22, 0x5c, 0x5b, 0x5d];
  let depth = 0;
  let inText = false;
  for (let at = 0; at < utf8.length; at++) {
    const byte = utf8[at];
    if (inText && byte === backslash) at++;
    else if (byte === quotationMark) inText = !inText;
    else if (!inText && byte === opening) depth++;
    else if (!inText && byte === closing) depth--;
    if (depth > deepest) return false;
  }
  return true;
}

function refusal(detail: LinkFaultDetail): DecodedLink {
  return { ok: false, faults: [linkFault(detail)], unlisted: 0 };
}

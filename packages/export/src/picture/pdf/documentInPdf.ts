import { type Parsed, parseDocument } from "@chalkgrad/document";
import { strFromU8, strToU8 } from "fflate";

/** How the attachment of a PDF of ours begins; nothing before it can hold these letters, as all of that is packed. */
export const attachmentHead = "/Type /EmbeddedFile /Subtype /application#2Fjson";

/** The longest that may stand between that and the attached bytes. */
const headBytes = 200;

/**
 * The document that a PDF of ours carries, as it was saved; undefined where it carries none, or another program has packed it. What
 * it carries is as untrusted as any file.
 */
export function documentInPdf(pdf: Uint8Array): Parsed | undefined {
  const start = placeOf(strToU8(attachmentHead), pdf);
  if (start < 0) return undefined;
  const head = strFromU8(pdf.subarray(start, start + headBytes), true);
  const found = /^[^>]*>> \/Length (\d{1,9}) >>\nstream\n/.exec(head);
  if (!found) return undefined;
  const from = start + found[0].length;
  const end = from + Number(found[1]);
  return end > pdf.length ? undefined : parseDocument(strFromU8(pdf.subarray(from, end)));
}

function placeOf(wanted: Uint8Array, bytes: Uint8Array): number {
  let at = bytes.indexOf(wanted[0]!);
  while (at >= 0) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(wanted[0]!, at + 1);
  }
  return -1;
}

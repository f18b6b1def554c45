import { limits } from "@chalkgrad/document";
import { readBytes } from "./readBytes.ts";

/** A file's text, or why it could not be read. */
export type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Reads a file (`-`: standard input) as UTF-8, and no further than the limit of what may be a document. */
export async function readText(file: string): Promise<Read> {
  const read = await readBytes(file, limits.bytes);
  return read.ok ? textOf(read.bytes) : read;
}

export function textOf(bytes: Uint8Array): Read {
  try {
    // A byte order mark is left to the parser.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, reason: "this is not text in UTF-8: save it as UTF-8" };
  }
}

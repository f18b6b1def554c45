import { createReadStream } from "node:fs";
import { limits } from "@chalkgrad/document";
import { reasonOf } from "./fileReason.ts";

/** A file's text, or why it could not be read. */
export type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Standard input can be read only once, but may be named twice. */
let standardInput: Promise<Read> | undefined;

/** Reads a file (`-`: standard input) as UTF-8, and no further than the limit of what may be a document. */
export function readText(file: string): Promise<Read> {
  if (file !== "-") return read(() => createReadStream(file));
  standardInput ??= read(() => process.stdin);
  return standardInput;
}

async function read(open: () => AsyncIterable<Buffer>): Promise<Read> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of open()) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limits.bytes) {
        return refused(
          `the file is larger than ${limits.bytes} bytes (16 MiB), and no larger one is read`,
        );
      }
    }
  } catch (error) {
    return refused(`cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
  try {
    // A byte order mark is left to the parser.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { ok: true, text: decoder.decode(Buffer.concat(chunks)) };
  } catch {
    return refused("this is not text in UTF-8: save it as UTF-8");
  }
}

function refused(reason: string): Read {
  return { ok: false, reason };
}

import { createReadStream } from "node:fs";
import { reasonOf } from "./fileReason.ts";

/** A file's bytes, or why it could not be read. */
export type ReadBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: string };

/** Standard input can be read only once, but may be named twice. */
let standardInput: Promise<ReadBytes> | undefined;

/** Reads a file (`-`: standard input), and no further than `most` bytes. */
export function readBytes(file: string, most: number): Promise<ReadBytes> {
  if (file !== "-") return read(() => createReadStream(file), most);
  standardInput ??= read(() => process.stdin, most);
  return standardInput;
}

async function read(open: () => AsyncIterable<Buffer>, most: number): Promise<ReadBytes> {
  const chunks: Buffer[] = [];
  let count = 0;
  try {
    for await (const chunk of open()) {
      chunks.push(chunk);
      count += chunk.length;
      if (count > most) {
        const size = `${most} bytes (${most / 2 ** 20} MiB)`;
        return { ok: false, reason: `the file is larger than ${size}, and no larger one is read` };
      }
    }
  } catch (error) {
    return { ok: false, reason: `cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}` };
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

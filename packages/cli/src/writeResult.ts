import { realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { reasonOf } from "./fileReason.ts";
import { write } from "./output.ts";

/** Writes a result to a file, or to standard output where none is named; the reason if it cannot be. */
export async function writeResult(
  content: string | Uint8Array,
  out: string | undefined,
): Promise<string | undefined> {
  if (out === undefined || out === "-") {
    await write([content]);
    return undefined;
  }
  try {
    await writeFile(out, content);
    return undefined;
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    // The file need not be there, but its folder.
    const reason = fault.code === "ENOENT" ? "there is no such folder" : reasonOf(fault);
    return `cannot be written: ${reason}`;
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    // One of them is not there (yet).
    return false;
  }
}

import type { Writable } from "node:stream";

/**
 * Writes the chunks as fast as the reader takes them, so that a large result never waits in memory as a whole.
 */
export async function write(chunks: Iterable<string | Uint8Array>): Promise<void> {
  for (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await drained(process.stdout);
  }
}

/** One reason on standard error; control characters of a file's name or text do not reach the terminal. */
export function complain(reason: string): void {
  const visible = reason.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  process.stderr.write(`${visible}\n`);
}

/** A reader that has seen enough (`| head`) is no error; anything else that stops the writing is one. */
export function endQuietlyWithReader(onFailure: (error: Error) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && stream === process.stdout) onFailure(error);
      process.exit();
    });
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once("drain", resolve));
}

// What links need of the platform, typed here because the packages compile without DOM types. Browsers, workers and Node have it.

interface Transform {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
      cancel(): Promise<void>;
    };
  };
}

interface Platform {
  readonly CompressionStream?: new (format: "deflate-raw") => Transform;
  readonly DecompressionStream?: new (format: "deflate-raw") => Transform;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    encoding: "utf-8",
    options: { readonly fatal: true; readonly ignoreBOM: true },
  ) => { decode(bytes: Uint8Array): string };
}

const platform = globalThis as unknown as Platform;

export function utf8From(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** @throws TypeError where the bytes are no UTF-8. */
export function textFrom(utf8: Uint8Array): string {
  return new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(utf8);
}

/** Undefined in browsers from before 2023. */
export function newDeflater(): Transform | undefined {
  return make(platform.CompressionStream);
}

export function newInflater(): Transform | undefined {
  return make(platform.DecompressionStream);
}

/** Early browsers have the class and refuse the format. */
function make(Stream: (new (format: "deflate-raw") => Transform) | undefined) {
  try {
    return Stream === undefined ? undefined : new Stream("deflate-raw");
  } catch {
    return undefined;
  }
}

/** Sends the bytes through; undefined as soon as more than `most` come out. Rejects where the stream refuses them. */
export async function sent(
  bytes: Uint8Array,
  { writable, readable }: Transform,
  most: number,
): Promise<Uint8Array | undefined> {
  const writer = writable.getWriter();
  // A refusal is told to the reader too, which is the one that is awaited.
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(ignore);
      return undefined;
    }
    chunks.push(value);
  }
  return joined(chunks, length);
}

function ignore(): void {}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

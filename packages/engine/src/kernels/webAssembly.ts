// What the engine needs of WebAssembly, typed here because the packages compile without DOM types. Browsers, workers and Node have it.

export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Makes the memory longer by pages of 64 KiB; the old buffer is detached. */
  grow(pages: number): number;
}

interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number; maximum?: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: object };
}

/** Undefined where a browser has none (some have a mode without it). */
export function webAssembly(): WebAssemblyApi | undefined {
  return (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
}

/** Compiles kernels/kernels.ts; the same source gives the same bytes. */
export function compileKernels(): Promise<Uint8Array>;
/** The module as TypeScript source. */
export function sourceOf(bytes: Uint8Array): string;

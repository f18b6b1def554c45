import type { GraphDocument } from "@chalkgrad/document";
import { compile, type Program } from "@chalkgrad/engine";

/** A program that has run, or why it could not. */
export type Computed =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly reason: string };

/** Compiles and runs a document. A graph that asks for more memory than there is (broadcasting) is refused. */
export function compute(document: GraphDocument): Computed {
  try {
    const program = compile(document);
    program.run();
    return { ok: true, program };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      reason: `the graph cannot be computed: a result is too large for the memory (${error.message})`,
    };
  }
}

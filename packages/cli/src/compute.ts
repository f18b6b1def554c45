import type { GraphDocument } from "@chalkgrad/document";
import { compile, EngineError, type Program } from "@chalkgrad/engine";

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
    // The engine says so itself where it can; else the allocation fails.
    if (error instanceof EngineError) {
      return { ok: false, reason: `the graph cannot be computed: ${error.message}` };
    }
    if (!(error instanceof RangeError)) throw error;
    const reason = `a result is too large for the memory (${error.message})`;
    return { ok: false, reason: `the graph cannot be computed: ${reason}` };
  }
}

/**
 * A caller's mistake: an unknown id, `set` on a node that is no input, a ragged literal. What is wrong
 * with a *graph* is never thrown: it is a {@link Problem}.
 */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

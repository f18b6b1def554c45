import { displayName, type GraphDocument, nodeOf } from "@chalkgrad/document";
import type { Program } from "@chalkgrad/engine";
import { numberText } from "@chalkgrad/figure";
import { type Words, wordsOf } from "@chalkgrad/timeline";
import type { TakeOptions } from "./takeOptions.ts";

/** What the steps of the graph say, its numbers written as its pictures write them. */
export function wordsFor(subject: {
  readonly document: GraphDocument;
  readonly program: Program;
  readonly options: Pick<TakeOptions, "numbers">;
}): Words {
  const { document, program, options } = subject;
  return wordsOf({
    graph: document,
    readings: program,
    nameOf: (id) => displayName(nodeOf(document, id) ?? { id }),
    number: (value) => numberText(value, undefined, options.numbers),
  });
}

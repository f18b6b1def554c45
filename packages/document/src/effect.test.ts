import { compile, type Program, type TensorLiteral } from "@chalkgrad/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryIntentions, commandFor } from "./arbitraryCommand.ts";
import { arbitraryDocument } from "./arbitraryDocument.ts";
import { applyCommand } from "./change.ts";
import type { Effect } from "./effect.ts";
import { emptyHistory, record, undo } from "./history/history.ts";
import { nodeOf } from "./nodeIndex.ts";
import type { GraphDocument } from "./schema.ts";

/** Does no more than the effect asks for, as an app would. */
function follow(program: Program, effect: Effect, document: GraphDocument): Program {
  if (effect.structure) return compile(document);
  for (const id of effect.values) program.set(id, nodeOf(document, id)!.value as TensorLiteral);
  for (const id of effect.seeds) program.setSeed(id, nodeOf(document, id)!.seed);
  return program;
}

function results(program: Program, document: GraphDocument): unknown {
  return document.nodes.map(({ id }) => [id, program.value(id), program.gradient(id)]);
}

test("who follows the effects of commands and of undo has the numbers of a fresh run", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryIntentions, (start, intentions) => {
      let document = start;
      let program = compile(start);
      let history = emptyHistory;
      for (const intention of intentions) {
        const change = applyCommand(document, commandFor(document, intention));
        document = change.document;
        history = record(history, change);
        program = follow(program, change.effect, document);
        expect(results(program, document)).toEqual(results(compile(document), document));
      }
      for (let back = undo(history, document); back; back = undo(history, document)) {
        ({ history, document } = back);
        program = follow(program, back.effect, document);
        expect(results(program, document)).toEqual(results(compile(document), document));
      }
    }),
    { numRuns: 100 },
  );
});

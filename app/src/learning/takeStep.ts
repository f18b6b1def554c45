import { learn } from "@chalkgrad/document";
import { literalFrom, type TensorLiteral } from "@chalkgrad/engine";
import { dispatch, useDocument } from "../state/document.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { steppedValue } from "../state/steppedValue.ts";

/** Gives every parameter the value that the third phase shows: one entry of the history. */
export function takeStep(): void {
  const next = new Map<string, TensorLiteral>();
  for (const id of parametersOf(useDocument.getState().document)) {
    const stepped = steppedValue(id);
    if (stepped) next.set(id, literalFrom(stepped));
  }
  dispatch(learn(next));
}

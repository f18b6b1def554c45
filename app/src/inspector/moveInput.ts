import { nodeOf, setValue } from "@chalkgrad/document";
import { literalFrom, type NodeId, tensorFrom } from "@chalkgrad/engine";
import { dispatch, useDocument } from "../state/document.ts";

/** Gives one element of an input another number. */
export function moveInput(id: NodeId, element: number, x: number): void {
  const node = nodeOf(useDocument.getState().document, id);
  if (node?.op !== "input" || node.value === undefined) return;
  const { shape, data } = tensorFrom(node.value);
  const moved = Float64Array.from(data);
  moved[element] = x;
  dispatch(setValue(id, literalFrom({ shape, data: moved })));
}

/** As many digits as a hand can place on a stretch of this length. */
export function tidy(x: number, length: number): number {
  const step = 10 ** Math.floor(Math.log10(length / 100));
  const digits = Math.max(0, -Math.log10(step));
  return Number((Math.round(x / step) * step).toFixed(Math.min(20, Math.round(digits))));
}

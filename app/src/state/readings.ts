import { nodeOf, sourceOf } from "@chalkgrad/document";
import type { NodeId, Tensor, WireId } from "@chalkgrad/engine";
import { useDocument } from "./document.ts";
import { useResults } from "./results.ts";

export interface Numbers {
  readonly value: Tensor | undefined;
  readonly gradient: Tensor | undefined;
}

const none: Numbers = { value: undefined, gradient: undefined };

/**
 * What the engine has for a node. A picture of a node that was just deleted may ask once more
 * before it leaves the page: it gets nothing.
 */
export function numbersOfNode(id: NodeId): Numbers & { readonly consumers: number } {
  if (!nodeOf(useDocument.getState().document, id)) return { ...none, consumers: 0 };
  const { readings } = useResults.getState();
  return {
    value: readings.value(id),
    gradient: readings.gradient(id),
    consumers: readings.consumers(id).length,
  };
}

/** What went over a wire and came back; nothing where the wire is no longer there. */
export function numbersOfWire(id: WireId): Numbers {
  if (sourceOf(useDocument.getState().document, id) === undefined) return none;
  const { readings } = useResults.getState();
  return { value: readings.wireValue(id), gradient: readings.wireGradient(id) };
}

import { nodeOf } from "@chalkgrad/document";
import { type NodeId, splitWireId, type Tensor, type WireId } from "@chalkgrad/engine";
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
  const { program } = useResults.getState();
  return {
    value: program.value(id),
    gradient: program.gradient(id),
    consumers: program.consumers(id).length,
  };
}

/** What went over a wire and came back; nothing where the wire is no longer there. */
export function numbersOfWire(id: WireId): Numbers {
  if (sourceOf(id) === undefined) return none;
  const { program } = useResults.getState();
  return { value: program.wireValue(id), gradient: program.wireGradient(id) };
}

/** The node that a wire comes from, while there is such a wire. */
export function sourceOf(id: WireId): NodeId | undefined {
  const { node, port } = splitWireId(id);
  const inputs = nodeOf(useDocument.getState().document, node)?.inputs;
  return inputs && new Map(Object.entries<NodeId>(inputs)).get(port);
}

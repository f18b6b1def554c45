import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";

/** Parameters of the graph: the inputs that learning moves. */
export function parametersOf({ nodes }: GraphDocument): readonly NodeId[] {
  return nodes.filter((node) => node.trainable).map(({ id }) => id);
}

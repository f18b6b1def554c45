import type { NodeId } from "@chalkgrad/engine";
import type { GraphDocument, Position } from "../schema.ts";
import { cloneNodes, type NodeClones, selectedNodes } from "./cloneNodes.ts";
import { movedBy } from "./placing.ts";

export interface DuplicateOptions {
  /** Whether the clones are fed by what feeds the originals from outside the selection. Default: false. */
  readonly incoming?: boolean;
  /** How far the clones lie from the originals, in pixels. */
  readonly offset: Position;
}

/** Clones of the selected nodes with the wires among them, ready for `insertNodes`. Ids that no node has are passed over. */
export function duplicateNodes(
  document: GraphDocument,
  ids: Iterable<NodeId>,
  { incoming = false, offset }: DuplicateOptions,
): NodeClones {
  const clones = cloneNodes(selectedNodes(document, ids), document, { incoming });
  return { ...clones, nodes: movedBy(clones.nodes, offset) };
}

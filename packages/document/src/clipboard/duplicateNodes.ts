import type { GraphDocument, Position } from "../schema.ts";
import { cloneNodes, type NodeClones } from "./cloneNodes.ts";
import { movedBy } from "./placing.ts";
import { selectedParts } from "./selectedParts.ts";

export interface DuplicateOptions {
  /** Whether the clones are fed by what feeds the originals from outside the selection. Default: false. */
  readonly incoming?: boolean;
  /** How far the clones lie from the originals, in pixels. */
  readonly offset: Position;
}

/**
 * Clones of the selected nodes with the wires among them, of selected notes, and of groups that are selected or whole, ready
 * for `insertNodes`. Ids of nothing are passed over.
 */
export function duplicateNodes(
  document: GraphDocument,
  ids: Iterable<string>,
  { incoming = false, offset }: DuplicateOptions,
): NodeClones {
  const clones = cloneNodes(selectedParts(document, ids), document, { incoming });
  return { ...clones, ...movedBy(clones, offset) };
}

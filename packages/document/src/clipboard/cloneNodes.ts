import { type NodeId, type WireId, wireId } from "@chalkgrad/engine";
import { freshIds } from "../freshId.ts";
import { placesOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";

/** New nodes for a document, ready for `insertNodes`. */
export interface NodeClones {
  readonly nodes: readonly DocumentNode[];
  /** By the id of each original, the id of its clone: for selecting the clones, or for groups and notes. */
  readonly ids: ReadonlyMap<NodeId, NodeId>;
  /** Ports of clones that something fed before and nothing feeds now: what fed them was left behind. */
  readonly unfed: readonly WireId[];
}

/** Whether the clones keep the wires that come from other nodes; those that the document has not are dropped anyway. */
export interface CloneOptions {
  readonly incoming: boolean;
}

/**
 * Gives nodes ids that are free in the document (their own, as `freshId` makes them, where these are free), and leads the wires among them
 * to the clones. Labels, values, attributes, seeds and positions stay.
 */
export function cloneNodes(
  originals: readonly DocumentNode[],
  document: GraphDocument,
  { incoming }: CloneOptions,
): NodeClones {
  const fresh = freshIds(document);
  const ids = new Map(originals.map(({ id }) => [id, id]));
  for (const { id } of originals) ids.set(id, fresh(id));
  const places = placesOf(document);
  const unfed: WireId[] = [];
  const nodes = originals.map((original) => {
    const id = ids.get(original.id)!;
    const { inputs, ...rest } = original;
    const wires: [port: string, source: NodeId][] = [];
    for (const [port, source] of Object.entries(inputs ?? {}) as [string, NodeId][]) {
      const clone = ids.get(source);
      if (clone !== undefined) wires.push([port, clone]);
      else if (incoming && places.has(source)) wires.push([port, source]);
      else unfed.push(wireId(id, port));
    }
    return {
      ...rest,
      id,
      ...(wires.length > 0 && { inputs: Object.fromEntries(wires) }),
    } as DocumentNode;
  });
  return { nodes, ids, unfed };
}

/** The nodes with these ids, in the document's order; ids that no node has are passed over. */
export function selectedNodes(
  document: GraphDocument,
  ids: Iterable<NodeId>,
): readonly DocumentNode[] {
  const wanted = new Set(ids);
  return document.nodes.filter((node) => wanted.has(node.id));
}

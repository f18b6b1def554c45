import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";

/** These nodes and all that they depend on. */
export function upstream(document: GraphDocument, ids: Iterable<NodeId>): ReadonlySet<NodeId> {
  return reached(ids, (id) => Object.values<NodeId>(nodeOf(document, id)?.inputs ?? {}));
}

/** These nodes and all that depends on them. */
export function downstream(document: GraphDocument, ids: Iterable<NodeId>): ReadonlySet<NodeId> {
  const consumers = new Map<NodeId, NodeId[]>();
  for (const { id, inputs } of document.nodes) {
    for (const source of Object.values<NodeId>(inputs ?? {})) {
      const known = consumers.get(source);
      if (known) known.push(id);
      else consumers.set(source, [id]);
    }
  }
  return reached(ids, (id) => consumers.get(id) ?? []);
}

function reached(
  ids: Iterable<NodeId>,
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const found = new Set(ids);
  // A set grows while it is walked: whatever is found is looked at in its turn, once.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

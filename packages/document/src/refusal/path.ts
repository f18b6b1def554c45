import type { NodeId } from "@chalkgrad/engine";
import { nodeOf } from "../nodeIndex.ts";
import type { GraphDocument } from "../schema.ts";

/**
 * The nodes of a shortest way along the wires from one node to another, both ends included; undefined where there is
 * none. Breadth first, from the end back, as a node names what feeds it.
 */
export function wiresBetween(
  document: GraphDocument,
  from: NodeId,
  to: NodeId,
): readonly NodeId[] | undefined {
  /** For each node reached, the next one on the way to the end. */
  const next = new Map<NodeId, NodeId | undefined>([[to, undefined]]);
  const waiting = [to];
  for (let turn = 0; turn < waiting.length && !next.has(from); turn++) {
    const id = waiting[turn]!;
    for (const source of Object.values<NodeId>(nodeOf(document, id)?.inputs ?? {})) {
      if (next.has(source)) continue;
      next.set(source, id);
      waiting.push(source);
    }
  }
  if (!next.has(from)) return undefined;
  const way: NodeId[] = [];
  for (let id: NodeId | undefined = from; id !== undefined; id = next.get(id)) way.push(id);
  return way;
}

import { type NodeId, type WireId, wireId } from "@chalkgrad/engine";
import { freshIds } from "../freshId.ts";
import { placesOf } from "../nodeIndex.ts";
import type { DocumentGroup, DocumentNode, DocumentNote, GraphDocument } from "../schema.ts";
import type { Parts } from "./selectedParts.ts";

/** New nodes, groups and notes for a document, ready for `insertNodes`. */
export interface NodeClones extends Parts {
  /** By the id of each original (nodes, groups and notes), the id of its clone. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ports of clones that something fed before and nothing feeds now: what fed them was left behind. */
  readonly unfed: readonly WireId[];
}

/** Whether the clones keep the wires that come from other nodes; those that the document has not are dropped anyway. */
export interface CloneOptions {
  readonly incoming: boolean;
}

/**
 * Gives nodes, groups and notes ids that are free in the document (their own, as `freshId` makes them, where these are free), and leads the wires among them
 * to the clones, as what groups hold. Labels, values, attributes, seeds and positions stay.
 */
export function cloneNodes(
  originals: Parts,
  document: GraphDocument,
  { incoming }: CloneOptions,
): NodeClones {
  const fresh = freshIds(document);
  const ids = new Map<string, string>();
  for (const { id } of [...originals.nodes, ...originals.groups, ...originals.notes]) {
    ids.set(id, fresh(id));
  }
  const places = placesOf(document);
  const unfed: WireId[] = [];
  const nodes = originals.nodes.map((original) => {
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
  const groups = originals.groups.map(
    (group): DocumentGroup => ({
      ...group,
      id: ids.get(group.id)!,
      nodes: group.nodes.map((member) => ids.get(member)!),
    }),
  );
  const notes = originals.notes.map((note): DocumentNote => ({ ...note, id: ids.get(note.id)! }));
  return { nodes, groups, notes, ids, unfed };
}

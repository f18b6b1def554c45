import type { NodeId } from "@chalkgrad/engine";
import { insideOut, membersInside } from "../groups/groupIndex.ts";
import type { DocumentGroup, DocumentNode, DocumentNote, GraphDocument } from "../schema.ts";

/** What of a document is copied together. */
export interface Parts {
  readonly nodes: readonly DocumentNode[];
  readonly groups: readonly DocumentGroup[];
  readonly notes: readonly DocumentNote[];
}

/**
 * The nodes and notes with these ids and the nodes of groups with them, in the document's order, and every group that then is
 * there whole. Ids of nothing are passed over.
 */
export function selectedParts(document: GraphDocument, ids: Iterable<string>): Parts {
  const named = [...ids];
  const wanted = new Set<string>([...named, ...membersInside(document, named)]);
  const nodes = document.nodes.filter(({ id }) => wanted.has(id));
  return {
    nodes,
    groups: wholeGroups(document.groups ?? [], new Set(nodes.map(({ id }) => id))),
    notes: (document.notes ?? []).filter(({ id }) => wanted.has(id)),
  };
}

/** Groups all of whose members are among these nodes, or are such groups. */
function wholeGroups(
  groups: readonly DocumentGroup[],
  nodes: ReadonlySet<NodeId>,
): readonly DocumentGroup[] {
  const there = new Set<string>(nodes);
  for (const { id, nodes: members } of insideOut(groups)) {
    if (members.length > 0 && members.every((member) => there.has(member))) there.add(id);
  }
  return groups.filter(({ id }) => there.has(id));
}

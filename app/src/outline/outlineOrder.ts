import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";

/**
 * The order in which the graph is told: as it is computed, then what cannot be computed because of
 * a cycle, then the groups and the notes.
 */
export function outlineOrder(
  { nodes, groups = [], notes = [] }: GraphDocument,
  computed: readonly NodeId[],
): readonly string[] {
  const there = new Set(nodes.map(({ id }) => id));
  const order = computed.filter((id) => there.delete(id));
  return [...order, ...there, ...[...groups, ...notes].map(({ id }) => id)];
}

import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";

/**
 * The order in which the graph is told: as it is computed, and at the end what cannot be computed
 * because of a cycle.
 */
export function outlineOrder(
  { nodes }: GraphDocument,
  computed: readonly NodeId[],
): readonly NodeId[] {
  const there = new Set(nodes.map(({ id }) => id));
  const order = computed.filter((id) => there.delete(id));
  return [...order, ...there];
}

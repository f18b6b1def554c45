import type { GraphDocument, VisibleGraph } from "@chalkgrad/document";
import { wireId } from "@chalkgrad/engine";

/** The ids of what is drawn for some nodes: themselves or the boxes that hide them, and their wires. */
export function litParts(
  { nodes }: GraphDocument,
  { boxes, boxOf }: Pick<VisibleGraph, "boxes" | "boxOf">,
  lit: readonly string[],
): readonly string[] {
  const hidden = boxes.filter(({ group }) => lit.includes(group.id));
  const members = new Set([...lit, ...hidden.flatMap((box) => box.nodes.map(({ id }) => id))]);
  const parts = new Set<string>(members);
  for (const id of lit) {
    const box = boxOf(id);
    if (box) parts.add(box.group.id);
  }
  for (const { id, inputs = {} } of nodes) {
    for (const [port, source] of Object.entries<string>(inputs)) {
      if (members.has(id) || members.has(source)) parts.add(wireId(id, port));
    }
  }
  return [...parts];
}

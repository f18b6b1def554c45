import { displayName, nodeOf } from "@chalkgrad/document";
import { nodeMarks } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { canvasDisplay } from "../state/projection.ts";
import { numbersOfNode } from "../state/readings.ts";

/**
 * The size of the smallest text at these nodes and their wires, in canvas units: what stands at a wire stands at the open end
 * of its source in the same size.
 */
export function smallestText(ids: readonly string[]): number {
  const { document } = useDocument.getState();
  const display = canvasDisplay();
  let smallest = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const node = nodeOf(document, id);
    if (!node) continue;
    const look = { node, name: displayName(node), ...numbersOfNode(id), consumers: 0, display };
    for (const mark of nodeMarks({ ...look, shown: { value: true, gradient: true } })) {
      if (mark.kind === "text") smallest = Math.min(smallest, mark.size);
    }
  }
  return smallest;
}

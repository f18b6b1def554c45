import { displayName } from "@chalkgrad/document";
import { nodeExtent, type Rect } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { numbersOfNode } from "../state/readings.ts";
import { placeOf, useView } from "../state/view.ts";

/** The rectangle that holds nodes (all, or some) with names and numbers; undefined for none. */
export function graphBounds(some?: ReadonlySet<string>): Rect | undefined {
  const { dragged } = useView.getState();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of useDocument.getState().document.nodes) {
    if (some && !some.has(node.id)) continue;
    const extent = nodeExtent({
      node,
      name: displayName(node),
      ...numbersOfNode(node.id),
    });
    const place = placeOf(node, dragged);
    left = Math.min(left, place.x + extent.x);
    top = Math.min(top, place.y + extent.y);
    right = Math.max(right, place.x + extent.x + extent.width);
    bottom = Math.max(bottom, place.y + extent.y + extent.height);
  }
  if (left === Infinity) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

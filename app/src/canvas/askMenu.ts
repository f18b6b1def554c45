import type { Point } from "@chalkgrad/figure";
import { openMenu } from "../actions/openMenu.ts";
import { select, selectedThings, useView } from "../state/view.ts";

/**
 * Opens the menu for what lies under a place of the canvas. A node or wire that is not selected
 * becomes the selection first, so that the menu is about what was pointed at.
 */
export function askMenu(target: Element, at: Point): void {
  const thing = target.closest(".react-flow__node, .react-flow__edge");
  const id = thing?.getAttribute("data-id");
  if (thing && id !== null && id !== undefined) {
    const { selectedWires } = useView.getState();
    const isNode = thing.matches(".react-flow__node");
    const isSelected = isNode ? selectedThings().includes(id) : selectedWires.has(id);
    if (!isSelected) select(isNode ? [id] : [], isNode ? [] : [id]);
  } else if (!target.closest(".react-flow__nodesselection")) {
    select([]);
  }
  openMenu(at);
}

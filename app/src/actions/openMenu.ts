import type { Point } from "@chalkgrad/figure";
import { type MenuTarget, useView } from "../state/view.ts";

/** Opens the menu of what is selected, at a place on the screen (client coordinates). */
export function openMenu(at: Point): void {
  useView.setState({ menu: { target: selectedTarget(), at } });
}

function selectedTarget(): MenuTarget {
  const { selectedNodes, selectedWires } = useView.getState();
  const count = selectedNodes.size + selectedWires.size;
  if (count === 0) return "canvas";
  if (count > 1) return "selection";
  return selectedNodes.size === 1 ? "node" : "wire";
}

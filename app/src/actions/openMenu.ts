import type { Point } from "@chalkgrad/figure";
import { type MenuTarget, selectedThings, useView } from "../state/view.ts";

/** Opens the menu of what is selected, at a place on the screen (client coordinates). */
export function openMenu(at: Point): void {
  useView.setState({ menu: { target: selectedTarget(), at } });
}

function selectedTarget(): MenuTarget {
  const { selectedWires, selectedGroups, selectedNotes } = useView.getState();
  const count = selectedThings().length + selectedWires.size;
  if (count === 0) return "canvas";
  if (count > 1) return "selection";
  if (selectedGroups.size === 1) return "group";
  if (selectedNotes.size === 1) return "note";
  return selectedWires.size === 1 ? "wire" : "node";
}

import type { Point } from "@chalkgrad/figure";
import { MousePointer2, SquareDashedMousePointer, SquareMenu } from "lucide-react";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { lastSelectedNode, select, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always, anySelected } from "./conditions.ts";
import { openMenu } from "./openMenu.ts";

/** Choosing what the next action is about. */
export const selectActions = {
  selectAll: {
    label: "action.selectAll",
    keys: ["$mod+a"],
    icon: SquareDashedMousePointer,
    when: always,
    run: () => select(useDocument.getState().document.nodes.map((node) => node.id)),
  },
  menu: {
    label: "action.menu",
    keys: ["Shift+F10", "ContextMenu"],
    icon: SquareMenu,
    when: () => camera() !== undefined,
    run: () => openMenu(menuPlace()),
  },
  deselect: {
    label: "action.deselect",
    keys: ["Escape"],
    icon: MousePointer2,
    when: anySelected,
    run: () => select([]),
  },
} as const satisfies Record<string, Action>;

/** At the node that was selected last; else where the eyes are. */
function menuPlace(): Point {
  const id = lastSelectedNode(useView.getState());
  const node = id === undefined ? undefined : camera()?.placeOnScreen(id);
  return node ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

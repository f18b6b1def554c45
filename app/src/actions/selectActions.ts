import { MousePointer2, SquareDashedMousePointer } from "lucide-react";
import { useDocument } from "../state/document.ts";
import { select } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always, anySelected } from "./conditions.ts";

/** Choosing what the next action is about. */
export const selectActions = {
  selectAll: {
    label: "action.selectAll",
    keys: ["$mod+a"],
    icon: SquareDashedMousePointer,
    when: always,
    run: () => select(useDocument.getState().document.nodes.map((node) => node.id)),
  },
  deselect: {
    label: "action.deselect",
    keys: ["Escape"],
    icon: MousePointer2,
    when: anySelected,
    run: () => select([]),
  },
} as const satisfies Record<string, Action>;

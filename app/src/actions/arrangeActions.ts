import { moveNodes } from "@chalkgrad/document";
import { Move } from "lucide-react";
import type { MessageKey } from "../i18n/texts.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import type { Action } from "./action.ts";

/** Canvas units of one nudge by key. */
const nudge = 20;

/** Where nodes stand. */
export const arrangeActions = {
  nudgeLeft: nudging("action.nudgeLeft", "ArrowLeft", -nudge, 0),
  nudgeRight: nudging("action.nudgeRight", "ArrowRight", nudge, 0),
  nudgeUp: nudging("action.nudgeUp", "ArrowUp", 0, -nudge),
  nudgeDown: nudging("action.nudgeDown", "ArrowDown", 0, nudge),
} as const satisfies Record<string, Action>;

function nudging(label: MessageKey, arrow: string, dx: number, dy: number): Action {
  return {
    label,
    keys: [`$mod+${arrow}`],
    icon: Move,
    held: "moveNodes",
    when: () => useView.getState().selectedNodes.size > 0,
    run: () => {
      const { selectedNodes } = useView.getState();
      const moved = useDocument
        .getState()
        .document.nodes.filter((node) => selectedNodes.has(node.id))
        .map(({ id, position = { x: 0, y: 0 } }) => ({
          node: id,
          position: { x: position.x + dx, y: position.y + dy },
        }));
      dispatch(moveNodes(moved));
    },
  };
}

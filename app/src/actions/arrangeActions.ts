import { moveNodes, type Position } from "@chalkgrad/document";
import type { Alignment } from "../arrange/align.ts";
import type { Axis } from "../arrange/distribute.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { withGrouping } from "../state/grouping.ts";
import { selectedNodeIds, useView } from "../state/view.ts";
import type { Action, ActionIcon } from "./action.ts";
import { thingsSelected } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";

/** The first picture does not wait for what arranges it; neither does it for tidying. */
const loadArranging = () => import("../arrange/arrangeSelected.ts");

/** Canvas units of one nudge by key. */
const nudge = 20;

/** Where nodes stand. The keys of lining up are those of drawing programs, by their place. */
export const arrangeActions = {
  tidy: {
    label: "action.tidy",
    keys: ["t"],
    icon: lateIcon("Workflow"),
    when: () => useDocument.getState().document.nodes.length > 0,
    run: () => void import("../arrange/tidy.ts").then(({ tidy }) => tidy()),
  },
  alignLeft: aligning("action.alignLeft", "KeyA", lateIcon("AlignStartVertical"), "left"),
  alignCentre: aligning("action.alignCentre", "KeyH", lateIcon("AlignCenterVertical"), "centre"),
  alignRight: aligning("action.alignRight", "KeyD", lateIcon("AlignEndVertical"), "right"),
  alignTop: aligning("action.alignTop", "KeyW", lateIcon("AlignStartHorizontal"), "top"),
  alignMiddle: aligning("action.alignMiddle", "KeyV", lateIcon("AlignCenterHorizontal"), "middle"),
  alignBottom: aligning("action.alignBottom", "KeyS", lateIcon("AlignEndHorizontal"), "bottom"),
  distributeAcross: distributing(
    "action.distributeAcross",
    "KeyH",
    lateIcon("AlignHorizontalDistributeCenter"),
    "x",
  ),
  distributeDown: distributing(
    "action.distributeDown",
    "KeyV",
    lateIcon("AlignVerticalDistributeCenter"),
    "y",
  ),
  nudgeLeft: nudging("action.nudgeLeft", "ArrowLeft", -nudge, 0),
  nudgeRight: nudging("action.nudgeRight", "ArrowRight", nudge, 0),
  nudgeUp: nudging("action.nudgeUp", "ArrowUp", 0, -nudge),
  nudgeDown: nudging("action.nudgeDown", "ArrowDown", 0, nudge),
} as const satisfies Record<string, Action>;

function aligning(label: MessageKey, key: string, icon: ActionIcon, alignment: Alignment): Action {
  return {
    label,
    keys: [`Alt+${key}`],
    icon,
    when: () => useView.getState().selectedNodes.size > 1,
    run: () => void loadArranging().then(({ alignSelected }) => alignSelected(alignment)),
  };
}

function distributing(label: MessageKey, key: string, icon: ActionIcon, axis: Axis): Action {
  return {
    label,
    keys: [`Alt+Shift+${key}`],
    icon,
    when: () => useView.getState().selectedNodes.size > 2,
    run: () => void loadArranging().then(({ distributeSelected }) => distributeSelected(axis)),
  };
}

function nudging(label: MessageKey, arrow: string, dx: number, dy: number): Action {
  return {
    label,
    keys: [`$mod+${arrow}`],
    icon: lateIcon("Move"),
    held: "moveNodes",
    when: thingsSelected,
    run: () => {
      const { document } = useDocument.getState();
      const nodes = selectedNodeIds();
      const { selectedNotes } = useView.getState();
      const moved = ({ position = { x: 0, y: 0 } }: { readonly position?: Position }) => {
        return { x: position.x + dx, y: position.y + dy };
      };
      const nodeMoves = document.nodes.filter(({ id }) => nodes.has(id));
      const noteMoves = (document.notes ?? []).filter(({ id }) => selectedNotes.has(id));
      dispatch(moveNodes(nodeMoves.map((node) => ({ node: node.id, position: moved(node) }))));
      if (noteMoves.length === 0) return;
      withGrouping(({ moveNotes }) =>
        dispatch(moveNotes(noteMoves.map((note) => ({ note: note.id, position: moved(note) })))),
      );
    },
  };
}

import type { Point } from "@chalkgrad/figure";
import type { Direction } from "../arrange/nearestInDirection.ts";
import { downstream, upstream } from "../arrange/related.ts";
import { extendTo, walkTo } from "../arrange/walkSelection.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { seenOf } from "../state/grouping.ts";
import { lastSelected, select, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always, anySelected, nodesSelected } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";
import { openMenu } from "./openMenu.ts";

/** Choosing what the next action is about. */
export const selectActions = {
  selectAll: {
    label: "action.selectAll",
    keys: ["$mod+a"],
    icon: lateIcon("SquareDashedMousePointer"),
    when: always,
    run: selectAll,
  },
  menu: {
    label: "action.menu",
    keys: ["Shift+F10", "ContextMenu"],
    icon: lateIcon("SquareMenu"),
    when: () => camera() !== undefined,
    run: () => openMenu(menuPlace()),
  },
  selectUpstream: {
    label: "action.selectUpstream",
    keys: ["[", "BracketLeft"],
    icon: lateIcon("ChevronsLeft"),
    when: nodesSelected,
    run: () => selectRelated(upstream),
  },
  selectDownstream: {
    label: "action.selectDownstream",
    keys: ["]", "BracketRight"],
    icon: lateIcon("ChevronsRight"),
    when: nodesSelected,
    run: () => selectRelated(downstream),
  },
  deselect: {
    label: "action.deselect",
    keys: ["Escape"],
    icon: lateIcon("MousePointer2"),
    when: anySelected,
    run: () => select([]),
  },
  // Left and right step the pass while nothing is selected: see `playActions`.
  walkLeft: walking("action.walkLeft", "ArrowLeft", "left", anySelected),
  walkRight: walking("action.walkRight", "ArrowRight", "right", anySelected),
  walkUp: walking("action.walkUp", "ArrowUp", "up", anyNode),
  walkDown: walking("action.walkDown", "ArrowDown", "down", anyNode),
  extendLeft: extending("action.extendLeft", "ArrowLeft", "left"),
  extendRight: extending("action.extendRight", "ArrowRight", "right"),
  extendUp: extending("action.extendUp", "ArrowUp", "up"),
  extendDown: extending("action.extendDown", "ArrowDown", "down"),
} as const satisfies Record<string, Action>;

/** At the node that was selected last; else where the eyes are. */
function menuPlace(): Point {
  const id = lastSelected(useView.getState());
  const node = id === undefined ? undefined : camera()?.placeOnScreen(id);
  return node ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

function anyNode(): boolean {
  return useDocument.getState().document.nodes.length > 0;
}

function selectRelated(related: typeof upstream): void {
  select(related(useDocument.getState().document, useView.getState().selectedNodes));
}

function walking(
  label: MessageKey,
  arrow: string,
  direction: Direction,
  possible: () => boolean,
): Action {
  return {
    label,
    keys: [arrow],
    icon: lateIcon("Move"),
    when: () => !hasSlider() && possible(),
    run: () => walkTo(direction),
  };
}

function extending(label: MessageKey, arrow: string, direction: Direction): Action {
  return {
    label,
    keys: [`Shift+${arrow}`],
    icon: lateIcon("Move"),
    when: () => !hasSlider() && nodesSelected(),
    run: () => extendTo(direction),
  };
}

/** Whether the keyboard is on the player's slider: there the arrows are about the pass. */
function hasSlider(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}

/** Collapsed groups with all that they hide, so that what is done to all spares nothing. */
function selectAll(): void {
  const { document } = useDocument.getState();
  const { boxes } = seenOf(document);
  const boxed = boxes.map(({ group }) => group);
  select([...document.nodes, ...boxed, ...(document.notes ?? [])].map(({ id }) => id));
}

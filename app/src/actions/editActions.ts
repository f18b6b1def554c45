import { type CommandName, redoName, undoName } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import { Redo2, SquareFunction, Trash2, Undo2 } from "lucide-react";
import type { MessageKey } from "../i18n/texts.ts";
import { openQuickAdd, openQuickAddOn } from "../palette/openQuickAdd.ts";
import { camera } from "../state/camera.ts";
import { redo, undo, useDocument } from "../state/document.ts";
import {
  type Editing,
  soleSelected,
  soleSelectedNode,
  soleSelectedWire,
  useView,
} from "../state/view.ts";
import type { Action } from "./action.ts";
import { actionPlace } from "./actionPlace.ts";
import {
  always,
  anySelected,
  nameSelected,
  nodesSelected,
  thingsSelected,
  writableSelected,
} from "./conditions.ts";
import { copySelection, cutSelection, duplicateSelection, pasteHere } from "./copyPaste.ts";
import { deleteSelection } from "./deleteSelection.ts";
import { lateIcon } from "./lateIcon.tsx";

/** Changing the graph. */
export const editActions = {
  type: {
    label: "action.type",
    keys: ["e"],
    icon: SquareFunction,
    when: always,
    run: () => useView.setState({ typing: true }),
  },
  undo: {
    label: "action.undo",
    keys: ["$mod+z"],
    icon: Undo2,
    when: () => undoName(useDocument.getState().history) !== undefined,
    run: undo,
    detail: () => commandText(undoName(useDocument.getState().history)),
  },
  redo: {
    label: "action.redo",
    keys: ["$mod+Shift+z", "$mod+y"],
    icon: Redo2,
    when: () => redoName(useDocument.getState().history) !== undefined,
    run: redo,
    detail: () => commandText(redoName(useDocument.getState().history)),
  },
  add: {
    label: "action.add",
    keys: ["a", "Tab"],
    icon: lateIcon("Plus"),
    when: () => camera() !== undefined,
    run: () => {
      const wire = soleSelectedWire();
      if (wire !== undefined) openQuickAddOn(wire);
      else addAt(actionPlace());
    },
  },
  cut: {
    label: "action.cut",
    keys: [],
    browserKey: "$mod+x",
    icon: lateIcon("Scissors"),
    when: thingsSelected,
    run: cutSelection,
  },
  copy: {
    label: "action.copy",
    keys: [],
    browserKey: "$mod+c",
    icon: lateIcon("ClipboardCopy"),
    when: thingsSelected,
    run: copySelection,
  },
  paste: {
    label: "action.paste",
    keys: [],
    browserKey: "$mod+v",
    icon: lateIcon("ClipboardPaste"),
    when: always,
    run: () => pasteHere(),
  },
  duplicate: {
    label: "action.duplicate",
    keys: ["$mod+d"],
    icon: lateIcon("Copy"),
    when: thingsSelected,
    run: () => duplicateSelection(false),
  },
  duplicateWired: {
    label: "action.duplicateWired",
    keys: ["$mod+Shift+d"],
    icon: lateIcon("CopyPlus"),
    when: thingsSelected,
    run: () => duplicateSelection(true),
  },
  delete: {
    label: "action.delete",
    keys: ["Delete", "Backspace"],
    icon: Trash2,
    when: anySelected,
    run: () => deleteSelection({ bridging: true }),
  },
  deleteOnly: {
    label: "action.deleteOnly",
    keys: ["Shift+Delete", "Shift+Backspace"],
    icon: lateIcon("Unlink"),
    when: nodesSelected,
    run: () => deleteSelection(),
  },
  edit: {
    label: "action.edit",
    keys: ["Enter"],
    icon: lateIcon("Pencil"),
    when: writableSelected,
    run: () => startEditing(useView.getState().selectedNotes.size > 0 ? "text" : "value"),
  },
  rename: {
    label: "action.rename",
    keys: ["F2"],
    icon: lateIcon("Tag"),
    when: nameSelected,
    run: () => startEditing("label"),
  },
  connect: {
    label: "action.connect",
    keys: ["c"],
    icon: lateIcon("Spline"),
    when: () => soleSelectedNode() !== undefined,
    run: () => useView.setState({ connecting: soleSelectedNode() }),
  },
  cutWires: {
    label: "action.cutWires",
    keys: ["y"],
    icon: lateIcon("Slice"),
    when: () => camera() !== undefined,
    run: () => useView.setState({ cutting: true }),
  },
  reconnect: {
    label: "action.reconnect",
    keys: ["r"],
    icon: lateIcon("Cable"),
    when: () => soleSelectedWire() !== undefined,
    run: () => useView.setState({ reconnecting: soleSelectedWire() }),
  },
} as const satisfies Record<string, Action>;

function commandText(name: CommandName | undefined): MessageKey | undefined {
  return name && `command.${name}`;
}

/** Without a place (by key, from a list) the node finds one for itself. */
function addAt(place: Point | undefined): void {
  if (place) openQuickAdd(place);
  else useView.setState({ adding: { screen: { x: innerWidth / 2, y: innerHeight / 3 } } });
}

function startEditing(field: Editing["field"]): void {
  const node = soleSelected();
  if (node !== undefined) useView.setState({ editing: { node, field } });
}

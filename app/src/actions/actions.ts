import { type CommandName, moveNodes, redoName, undoName } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import {
  CircleQuestionMark,
  Copy,
  CopyPlus,
  FilePlus2,
  FolderOpen,
  Languages,
  Link,
  type LucideIcon,
  Maximize,
  MousePointer2,
  Move,
  Palette,
  Pencil,
  Play,
  Plus,
  Redo2,
  Save,
  SkipBack,
  SkipForward,
  Spline,
  SquareDashedMousePointer,
  SquareFunction,
  StepBack,
  StepForward,
  Tag,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { newDocument, openDocument, saveDocument } from "../files/documentFiles.ts";
import { shareLink } from "../files/shareLink.ts";
import type { MessageKey } from "../i18n/english.ts";
import { openQuickAdd } from "../palette/openQuickAdd.ts";
import { camera } from "../state/camera.ts";
import { dispatch, redo, undo, useDocument } from "../state/document.ts";
import { playOrPause, rest, seek, step, usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import { select, soleSelectedNode, useView } from "../state/view.ts";
import { duplicateSelection } from "./copyPaste.ts";
import { deleteSelection } from "./deleteSelection.ts";
import { nextTheme, otherLanguage } from "./settings.ts";

/** Something that a person can do, wherever it is offered. */
export interface Action {
  readonly label: MessageKey;
  /** Key combinations as tinykeys reads them; the first one is shown. */
  readonly keys: readonly string[];
  readonly icon: LucideIcon;
  /** Whether it can be done now. */
  readonly when: () => boolean;
  readonly run: () => void;
  /** Set where the key is meant to be held: all that it does until it is let go is one entry. */
  readonly held?: CommandName;
}

const always = () => true;
const anySelected = () =>
  useView.getState().selectedNodes.size + useView.getState().selectedWires.size > 0;
const nodesSelected = () => useView.getState().selectedNodes.size > 0;
const leafSelected = () => {
  const id = soleSelectedNode();
  return (
    id !== undefined &&
    useDocument.getState().document.nodes.some((node) => node.id === id && node.op === "input")
  );
};
const playable = () => useResults.getState().plan.steps.length > 0;

/** Canvas units of one nudge by key. */
const nudge = 20;

/** The one list: shortcuts, tool bar and help all read it. */
export const actions = {
  new: { label: "action.new", keys: [], icon: FilePlus2, when: always, run: newDocument },
  open: {
    label: "action.open",
    keys: ["$mod+o"],
    icon: FolderOpen,
    when: always,
    run: openDocument,
  },
  save: { label: "action.save", keys: ["$mod+s"], icon: Save, when: always, run: saveDocument },
  share: {
    label: "action.share",
    keys: [],
    icon: Link,
    when: () => useDocument.getState().document.nodes.length > 0,
    run: shareLink,
  },
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
  },
  redo: {
    label: "action.redo",
    keys: ["$mod+Shift+z", "$mod+y"],
    icon: Redo2,
    when: () => redoName(useDocument.getState().history) !== undefined,
    run: redo,
  },
  add: {
    label: "action.add",
    keys: ["a", "Tab"],
    icon: Plus,
    when: () => camera() !== undefined,
    run: () => openQuickAdd(camera()?.pointer() ?? middleOfWindow()),
  },
  duplicate: {
    label: "action.duplicate",
    keys: ["$mod+d"],
    icon: Copy,
    when: nodesSelected,
    run: () => duplicateSelection(false),
  },
  duplicateWired: {
    label: "action.duplicateWired",
    keys: ["$mod+Shift+d"],
    icon: CopyPlus,
    when: nodesSelected,
    run: () => duplicateSelection(true),
  },
  delete: {
    label: "action.delete",
    keys: ["Delete", "Backspace"],
    icon: Trash2,
    when: anySelected,
    run: deleteSelection,
  },
  edit: {
    label: "action.edit",
    keys: ["Enter"],
    icon: Pencil,
    when: leafSelected,
    run: () => startEditing("value"),
  },
  rename: {
    label: "action.rename",
    keys: ["F2"],
    icon: Tag,
    when: () => soleSelectedNode() !== undefined,
    run: () => startEditing("label"),
  },
  connect: {
    label: "action.connect",
    keys: ["c"],
    icon: Spline,
    when: () => soleSelectedNode() !== undefined,
    run: () => useView.setState({ connecting: soleSelectedNode() }),
  },
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
  nudgeLeft: nudging("action.nudgeLeft", "ArrowLeft", -nudge, 0),
  nudgeRight: nudging("action.nudgeRight", "ArrowRight", nudge, 0),
  nudgeUp: nudging("action.nudgeUp", "ArrowUp", 0, -nudge),
  nudgeDown: nudging("action.nudgeDown", "ArrowDown", 0, nudge),
  play: { label: "action.play", keys: ["Space"], icon: Play, when: playable, run: playOrPause },
  restart: {
    label: "action.restart",
    keys: ["Home"],
    icon: SkipBack,
    when: playable,
    run: () => {
      usePlayhead.setState({ playing: false });
      seek(0);
    },
  },
  stepBack: {
    label: "action.stepBack",
    keys: ["ArrowLeft"],
    icon: StepBack,
    when: playable,
    run: () => step(-1),
  },
  stepForward: {
    label: "action.stepForward",
    keys: ["ArrowRight"],
    icon: StepForward,
    when: playable,
    run: () => step(1),
  },
  finish: { label: "action.finish", keys: ["End"], icon: SkipForward, when: playable, run: rest },
  zoomIn: {
    label: "action.zoomIn",
    keys: ["Equal", "Shift+Equal", "NumpadAdd"],
    icon: ZoomIn,
    when: always,
    run: () => camera()?.zoomIn(),
  },
  zoomOut: {
    label: "action.zoomOut",
    keys: ["Minus", "NumpadSubtract"],
    icon: ZoomOut,
    when: always,
    run: () => camera()?.zoomOut(),
  },
  fit: {
    label: "action.fit",
    keys: ["f"],
    icon: Maximize,
    when: always,
    run: () => camera()?.fit(),
  },
  help: {
    label: "action.help",
    keys: ["?", "Shift+?"],
    icon: CircleQuestionMark,
    when: always,
    run: () => useView.setState({ helping: true }),
  },
  theme: { label: "action.theme", keys: [], icon: Palette, when: always, run: nextTheme },
  language: {
    label: "action.language",
    keys: [],
    icon: Languages,
    when: always,
    run: otherLanguage,
  },
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof actions;

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

function middleOfWindow(): Point {
  return { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

function startEditing(field: "value" | "label"): void {
  const node = soleSelectedNode();
  if (node !== undefined) useView.setState({ editing: { node, field } });
}

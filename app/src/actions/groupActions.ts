import { freshId, type GroupId, groupOf, noteOf } from "@chalkgrad/document";
import { ChevronsDownUp, ChevronsUpDown, Group, StickyNote, Ungroup } from "lucide-react";
import { camera } from "../state/camera.ts";
import { beginGesture, dispatch, useDocument } from "../state/document.ts";
import { foldGroups } from "../state/folding.ts";
import { seenOf, withGrouping } from "../state/grouping.ts";
import { select, selectedThings, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { actionPlace } from "./actionPlace.ts";
import { always } from "./conditions.ts";

/** Groups and notes: what belongs together, and what there is to say about it. */
export const groupActions = {
  group: {
    label: "action.group",
    keys: ["$mod+g"],
    icon: Group,
    when: () => groupable().length > 0,
    run: groupSelection,
  },
  ungroup: {
    label: "action.ungroup",
    keys: ["$mod+Shift+g"],
    icon: Ungroup,
    when: () => useView.getState().selectedGroups.size > 0,
    run: ungroupSelection,
  },
  collapse: {
    label: "action.collapse",
    keys: ["h"],
    icon: ChevronsDownUp,
    when: () => targets(false).length > 0,
    run: () => foldAndFocus(targets(false), true),
  },
  expand: {
    label: "action.expand",
    keys: ["Shift+h"],
    icon: ChevronsUpDown,
    when: () => targets(true).length > 0,
    run: () => foldAndFocus(targets(true), false),
  },
  note: {
    label: "action.note",
    keys: ["n"],
    icon: StickyNote,
    when: always,
    run: writeNote,
  },
} as const satisfies Record<string, Action>;

/** Nodes and groups; what is hidden in a selected group comes with it. */
function groupable(): readonly string[] {
  const { document } = useDocument.getState();
  return selectedThings().filter((id) => noteOf(document, id) === undefined);
}

function groupSelection(): void {
  withGrouping(({ groupNodes }) => {
    const id = freshId(useDocument.getState().document, "group");
    dispatch(groupNodes({ id, nodes: groupable() }));
    select([id]);
    // Whoever makes a group has a name for it: it can be typed at once, or left.
    useView.setState({ editing: { node: id, field: "label" } });
  });
}

function ungroupSelection(): void {
  const { document } = useDocument.getState();
  const { selectedNodes, selectedGroups, selectedNotes } = useView.getState();
  const members = [...selectedGroups].flatMap((id) => groupOf(document, id)?.nodes ?? []);
  withGrouping(({ ungroup }) => dispatch(ungroup([...selectedGroups])));
  select([...selectedNodes, ...members, ...selectedNotes]);
  const [first] = members;
  if (first !== undefined) camera()?.focusNode(first);
}

/** The selected groups that are collapsed, or open; for nodes, the innermost open groups around them. */
function targets(collapsed: boolean): readonly GroupId[] {
  const { document } = useDocument.getState();
  if (!document.groups) return [];
  const { selectedGroups, selectedNodes } = useView.getState();
  const own = [...selectedGroups].filter(
    (id) => (groupOf(document, id)?.collapsed ?? false) === collapsed,
  );
  if (own.length > 0 || collapsed || selectedGroups.size > 0) return own;
  const around = seenOf(document).frames.filter(({ members }) =>
    members.some((id) => selectedNodes.has(id)),
  );
  return around.map(({ group }) => group.id);
}

function foldAndFocus(groups: readonly GroupId[], collapsed: boolean): void {
  foldGroups(groups, collapsed);
  const [first] = groups;
  if (first !== undefined) camera()?.focusNode(first);
}

const noteSize = { width: 240, height: 96 };

/** A note where the pointer is, to be written at once. */
function writeNote(): void {
  const screen = actionPlace();
  const place = screen ? camera()?.toCanvas(screen) : camera()?.centre();
  const { x, y } = place ?? { x: 0, y: 0 };
  const id = freshId(useDocument.getState().document, "note");
  const position = { x: Math.round(x), y: Math.round(y) };
  withGrouping(({ addNote }) => {
    // Closed when the text is kept or dropped: making and writing a note are one entry.
    beginGesture("addNote");
    dispatch(addNote({ id, text: "", position, size: noteSize }));
    select([id]);
    useView.setState({ editing: { node: id, field: "text", draft: "" } });
  });
}

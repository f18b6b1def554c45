import {
  freshId,
  type GroupId,
  groupOf,
  holdersOf,
  membersInside,
  noteOf,
} from "@chalkgrad/document";
import { camera } from "../state/camera.ts";
import { asOneEntry, beginGesture, dispatch, useDocument } from "../state/document.ts";
import { foldGroups } from "../state/folding.ts";
import { seenOf, withGrouping } from "../state/grouping.ts";
import { select, selectedThings, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { actionPlace } from "./actionPlace.ts";
import { always } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";

/** Groups and notes: what belongs together, and what there is to say about it. */
export const groupActions = {
  group: {
    label: "action.group",
    keys: ["$mod+g"],
    icon: lateIcon("Group"),
    when: () => groupable().length > 0,
    run: groupSelection,
  },
  ungroup: {
    label: "action.ungroup",
    keys: ["$mod+Shift+g"],
    icon: lateIcon("Ungroup"),
    when: () => useView.getState().selectedGroups.size > 0,
    run: ungroupSelection,
  },
  joinGroup: {
    label: "action.joinGroup",
    keys: ["Alt+KeyG"],
    icon: lateIcon("PackagePlus"),
    when: () => joinable() !== undefined,
    run: joinSelected,
  },
  leaveGroup: {
    label: "action.leaveGroup",
    keys: ["Alt+Shift+KeyG"],
    icon: lateIcon("PackageMinus"),
    when: () => held().length > 0,
    run: leaveGroups,
  },
  collapse: {
    label: "action.collapse",
    keys: ["h"],
    icon: lateIcon("ChevronsDownUp"),
    when: () => targets(false).length > 0,
    run: () => foldAndFocus(targets(false), true),
  },
  expand: {
    label: "action.expand",
    keys: ["Shift+h"],
    icon: lateIcon("ChevronsUpDown"),
    when: () => targets(true).length > 0,
    run: () => foldAndFocus(targets(true), false),
  },
  note: {
    label: "action.note",
    keys: ["n"],
    icon: lateIcon("StickyNote"),
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

/** Of the selected groups the last is the one that the others and the nodes come into. */
function joinable() {
  const items = [...groupable()];
  const group = [...useView.getState().selectedGroups].at(-1);
  const others = items.filter((id) => id !== group);
  if (group === undefined || others.length === 0) return undefined;
  const { document } = useDocument.getState();
  const inside = membersInside(document, others);
  // What is in the group already, or holds it, cannot come into it.
  const joining = others.filter(
    (id) => !inside.has(id) && !holdersOf(document, id).some((holder) => holder.id === group),
  );
  if (joining.length === 0 || inside.has(group)) return undefined;
  return { group, items: joining };
}

function joinSelected(): void {
  const joining = joinable();
  if (!joining) return;
  withGrouping(({ addToGroup }) => dispatch(addToGroup(joining.group, joining.items)));
}

/** The selected nodes and groups that stand in groups, each with the group that it would leave: the innermost. */
function held(): readonly { readonly group: GroupId; readonly item: string }[] {
  const { document } = useDocument.getState();
  if (!document.groups) return [];
  const items = groupable();
  const inside = membersInside(document, useView.getState().selectedGroups);
  return items.flatMap((item) => {
    const holder = holdersOf(document, item).at(-1);
    return holder && !inside.has(item) ? [{ group: holder.id, item }] : [];
  });
}

/** Out of the innermost group, into the one around it. */
function leaveGroups(): void {
  const leaving = held();
  withGrouping(({ addToGroup, removeFromGroup }) => {
    asOneEntry("removeFromGroup", () => {
      for (const { group, item } of leaving) {
        const { document } = useDocument.getState();
        const around = holdersOf(document, group).at(-1)?.id;
        if (around === undefined) dispatch(removeFromGroup(group, [item]));
        else dispatch(addToGroup(around, [item]));
      }
    });
  });
}

/** The selected groups that are collapsed, or open; for nodes, the innermost open groups around them. */
function targets(collapsed: boolean): readonly GroupId[] {
  const { document } = useDocument.getState();
  if (!document.groups) return [];
  const { selectedGroups, selectedNodes } = useView.getState();
  const own = [...selectedGroups].filter(
    (id) => (groupOf(document, id)?.collapsed ?? false) === collapsed,
  );
  if (own.length > 0 || selectedGroups.size > 0) return own;
  const { frames, boxOf } = seenOf(document);
  // Found or listed, a node may be selected that a box hides.
  if (collapsed) return [...new Set([...selectedNodes].flatMap((id) => boxOf(id)?.group.id ?? []))];
  const around = frames.filter(({ members }) => members.some((id) => selectedNodes.has(id)));
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

import {
  type DocumentNode,
  type DocumentNote,
  type GraphDocument,
  groupOf,
  membersInside,
  nodeOf,
  noteOf,
  sourceOf,
} from "@chalkgrad/document";
import type { Point, ThemeName } from "@chalkgrad/figure";
import { create } from "zustand";
import type { Bilingual, Language } from "../i18n/bilingual.ts";
import type { AnyFault } from "../i18n/faultText.ts";
import type { TextParams } from "../i18n/text.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { useDocument } from "./document.ts";
import { seenOf } from "./grouping.ts";

/** What is being typed into. */
export interface Editing {
  /** The id of the node, or of a group with its label or a note with its text. */
  readonly node: string;
  readonly field: "value" | "label" | "text";
  /** What the field begins with; without it, the present text, selected. A new note begins with an empty one. */
  readonly draft?: string | undefined;
}

/** Something to say, as keys or texts of a room: it is worded when it is shown, in the language of that moment. */
export interface Notice {
  readonly tone: "plain" | "fault";
  readonly key: MessageKey | Bilingual;
  readonly params?: TextParams;
  /** A second sentence. */
  readonly second?: MessageKey | Bilingual;
  readonly faults?: readonly AnyFault[];
  /** Good news that takes longer to read: it stays until it is closed. */
  readonly stays?: true;
}

/** A wire with one end in the air: it comes from `node`, or it goes into its `port`. */
export interface OpenEnd {
  readonly node: string;
  readonly port?: string | undefined;
}

/** Where the list of nodes to add is open. */
export interface Adding {
  /** Client coordinates. */
  readonly screen: Point;
  /** On the canvas; without it the editor looks for a free place. */
  readonly place?: Point | undefined;
  readonly end?: OpenEnd | undefined;
  /** The wire that the node goes into. */
  readonly wire?: string | undefined;
}

/** What the column at the right can hold. */
export type PanelId = "steps" | "outline" | "code" | "experiments" | "learning" | "talk";

/** What a menu can be about. */
export type MenuTarget = "node" | "wire" | "group" | "note" | "selection" | "canvas";

/** A menu that is open at a place on the screen (client coordinates). */
export interface OpenMenu {
  readonly target: MenuTarget;
  readonly at: Point;
}

interface ViewState {
  readonly theme: ThemeName;
  readonly language: Language;
  /** Whether a class is told everything in the other language too. */
  readonly bothLanguages: boolean;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedWires: ReadonlySet<string>;
  readonly selectedGroups: ReadonlySet<string>;
  readonly selectedNotes: ReadonlySet<string>;
  /** Where nodes and notes stand while they are dragged; the document learns it when they are let go. */
  readonly dragged: ReadonlyMap<string, Point>;
  readonly editing: Editing | undefined;
  /** The node whose output is about to be connected by the list of free inputs. */
  readonly connecting: string | undefined;
  /** The wire whose ends are about to be moved by the list of ports. */
  readonly reconnecting: string | undefined;
  readonly adding: Adding | undefined;
  /** What stands at the right; undefined leaves the place to what is selected. */
  readonly panel: PanelId | undefined;
  /** The menu of what is selected, while it is open. */
  readonly menu: OpenMenu | undefined;
  /** Where nodes are worked on by key: there a field opens, and there the keyboard comes back. */
  readonly keyboardIn: "canvas" | "outline";
  /** Whether the next drag on the canvas cuts wires. */
  readonly cutting: boolean;
  /** Whether the bar for expressions is open. */
  readonly typing: boolean;
  /** Whether the sheet of keys is open. */
  readonly helping: boolean;
  /** Whether it is being chosen how numbers are written. */
  readonly numbering: boolean;
  /** Whether the list of all commands is open. */
  readonly commanding: boolean;
  /** How many times the panel that finds nodes was asked for since it opened; 0: it is closed. */
  readonly finding: number;
  readonly notice: Notice | undefined;
}

const nothing: ReadonlySet<string> = new Set();

/** What the person looks at: none of it belongs to the document or to its history. */
export const useView = create<ViewState>(() => ({
  theme: "paper",
  language: "en",
  bothLanguages: false,
  selectedNodes: nothing,
  selectedWires: nothing,
  selectedGroups: nothing,
  selectedNotes: nothing,
  dragged: new Map(),
  editing: undefined,
  connecting: undefined,
  reconnecting: undefined,
  adding: undefined,
  panel: undefined,
  menu: undefined,
  keyboardIn: "canvas",
  cutting: false,
  typing: false,
  helping: false,
  numbering: false,
  commanding: false,
  finding: 0,
  notice: undefined,
}));

/** Selects nodes, groups and notes, each by its id, and wires. */
export function select(things: Iterable<string>, wires: Iterable<string> = []): void {
  useView.setState({ ...selectionOf(things), selectedWires: setOf(wires) });
}

/** None are always the same none: a large graph is not translated anew for another selection. */
function setOf(ids: Iterable<string>): ReadonlySet<string> {
  const set = new Set(ids);
  return set.size > 0 ? set : nothing;
}

type ThingSelection = Pick<ViewState, "selectedNodes" | "selectedGroups" | "selectedNotes">;

/** Ids by what they are of: nodes, groups and notes share one space of ids. */
export function selectionOf(ids: Iterable<string>): ThingSelection {
  const { document } = useDocument.getState();
  const nodes = new Set<string>();
  const groups = new Set<string>();
  const notes = new Set<string>();
  for (const id of ids) {
    if (nodeOf(document, id)) nodes.add(id);
    else if (groupOf(document, id)) groups.add(id);
    else if (noteOf(document, id)) notes.add(id);
  }
  return {
    selectedNodes: setOf(nodes),
    selectedGroups: setOf(groups),
    selectedNotes: setOf(notes),
  };
}

/** The ids of all that is selected, wires apart. */
export function selectedThings(): string[] {
  const { selectedNodes, selectedGroups, selectedNotes } = useView.getState();
  return [...selectedNodes, ...selectedGroups, ...selectedNotes];
}

/** The selected nodes, and those that selected groups hold. */
export function selectedNodeIds(): ReadonlySet<string> {
  const { selectedNodes, selectedGroups } = useView.getState();
  if (selectedGroups.size === 0) return selectedNodes;
  const { document } = useDocument.getState();
  const inside = [...membersInside(document, selectedGroups)];
  return new Set([...selectedNodes, ...inside.filter((id) => nodeOf(document, id))]);
}

/** The one selected node, group or note, where exactly one thing is selected. */
export function soleSelected(): string | undefined {
  const things = selectedThings();
  if (things.length !== 1 || useView.getState().selectedWires.size > 0) return undefined;
  return things[0];
}

/** The one selected node, where exactly one thing is selected and it is a node. */
export function soleSelectedNode(): string | undefined {
  const id = soleSelected();
  return id !== undefined && useView.getState().selectedNodes.has(id) ? id : undefined;
}

/** The one selected wire, where exactly one thing is selected and it is a wire. */
export function soleSelectedWire(): string | undefined {
  const { selectedWires } = useView.getState();
  if (selectedWires.size !== 1 || selectedThings().length > 0) return undefined;
  return [...selectedWires][0];
}

/** What was selected last, where a list or a walk goes on: a node if there is one, else a group or a note. */
export function lastSelected({ selectedNodes, selectedGroups, selectedNotes }: ThingSelection) {
  let last: string | undefined;
  for (const ids of [selectedNotes, selectedGroups, selectedNodes]) for (const id of ids) last = id;
  return last;
}

const origin: Point = { x: 0, y: 0 };

/** Where a node or note stands on the screen's canvas: in the hand that drags it, or in the document. */
export function placeOf(
  thing: DocumentNode | DocumentNote,
  dragged: ReadonlyMap<string, Point>,
): Point {
  return dragged.get(thing.id) ?? thing.position ?? origin;
}

export function showNotice(notice: Notice | undefined): void {
  useView.setState({ notice });
}

// What is no longer there can neither be selected nor edited nor connected, and what a box hides is not selected.
useDocument.subscribe(({ document, effect }, before) => {
  if (document === before.document) return;
  const same =
    document.groups === before.document.groups && document.notes === before.document.notes;
  if (!effect.structure && same) return;
  const { selectedWires, editing, connecting, reconnecting } = useView.getState();
  const things = selectedThings();
  const seen = things.filter((id) => isInView(document, id));
  const wires = [...selectedWires].filter((id) => sourceOf(document, id) !== undefined);
  if (seen.length < things.length || wires.length < selectedWires.size) select(seen, wires);
  if (editing && !isInView(document, editing.node)) useView.setState({ editing: undefined });
  if (connecting !== undefined && !nodeOf(document, connecting)) {
    useView.setState({ connecting: undefined });
  }
  if (reconnecting !== undefined && sourceOf(document, reconnecting) === undefined) {
    useView.setState({ reconnecting: undefined });
  }
});

/** Whether a node, group or note with this id is there and not hidden in the box of a collapsed group. */
export function isInView(document: GraphDocument, id: string): boolean {
  if (noteOf(document, id)) return true;
  const { boxOf, boxes, frames } = seenOf(document);
  if (nodeOf(document, id)) return boxOf(id) === undefined;
  return [...boxes, ...frames].some(({ group }) => group.id === id);
}

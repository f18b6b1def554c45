import {
  type DocumentNode,
  type Fault,
  type LinkFault,
  nodeOf,
  sourceOf,
} from "@chalkgrad/document";
import type { Point, ThemeName } from "@chalkgrad/figure";
import { create } from "zustand";
import type { Bilingual, Language } from "../i18n/bilingual.ts";
import type { TextParams } from "../i18n/text.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { useDocument } from "./document.ts";

/** What a node's field is being typed into. */
export interface Editing {
  readonly node: string;
  readonly field: "value" | "label";
  /** What the field begins with; without it, the present text, selected. */
  readonly draft?: string | undefined;
}

/** Something to say, as keys or texts of a room: it is worded when it is shown, in the language of that moment. */
export interface Notice {
  readonly tone: "plain" | "fault";
  readonly key: MessageKey | Bilingual;
  readonly params?: TextParams;
  /** A second sentence. */
  readonly second?: MessageKey | Bilingual;
  readonly faults?: readonly (Fault | LinkFault)[];
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
export type PanelId = "steps" | "outline" | "code" | "experiments" | "learning";

/** What a menu can be about. */
export type MenuTarget = "node" | "wire" | "selection" | "canvas";

/** A menu that is open at a place on the screen (client coordinates). */
export interface OpenMenu {
  readonly target: MenuTarget;
  readonly at: Point;
}

interface ViewState {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedWires: ReadonlySet<string>;
  /** Where nodes stand while they are dragged; the document learns it when they are let go. */
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
  /** Whether the bar for expressions is open. */
  readonly typing: boolean;
  /** Whether the sheet of keys is open. */
  readonly helping: boolean;
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
  selectedNodes: nothing,
  selectedWires: nothing,
  dragged: new Map(),
  editing: undefined,
  connecting: undefined,
  reconnecting: undefined,
  adding: undefined,
  panel: undefined,
  menu: undefined,
  keyboardIn: "canvas",
  typing: false,
  helping: false,
  commanding: false,
  finding: 0,
  notice: undefined,
}));

export function select(nodes: Iterable<string>, wires: Iterable<string> = []): void {
  useView.setState({ selectedNodes: setOf(nodes), selectedWires: setOf(wires) });
}

/** No wires are always the same none: a large graph is not translated anew for another selection. */
function setOf(ids: Iterable<string>): ReadonlySet<string> {
  const set = new Set(ids);
  return set.size > 0 ? set : nothing;
}

/** The one selected node, where exactly one thing is selected and it is a node. */
export function soleSelectedNode(): string | undefined {
  const { selectedNodes, selectedWires } = useView.getState();
  if (selectedNodes.size !== 1 || selectedWires.size > 0) return undefined;
  return [...selectedNodes][0];
}

/** The one selected wire, where exactly one thing is selected and it is a wire. */
export function soleSelectedWire(): string | undefined {
  const { selectedNodes, selectedWires } = useView.getState();
  if (selectedWires.size !== 1 || selectedNodes.size > 0) return undefined;
  return [...selectedWires][0];
}

/** The node that was selected last: the one that a list of nodes is at. */
export function lastSelectedNode({ selectedNodes }: Pick<ViewState, "selectedNodes">) {
  let last: string | undefined;
  for (const id of selectedNodes) last = id;
  return last;
}

const origin: Point = { x: 0, y: 0 };

/** Where a node stands on the screen's canvas: in the hand that drags it, or in the document. */
export function placeOf(node: DocumentNode, dragged: ReadonlyMap<string, Point>): Point {
  return dragged.get(node.id) ?? node.position ?? origin;
}

export function showNotice(notice: Notice | undefined): void {
  useView.setState({ notice });
}

// What is no longer there can neither be selected nor edited nor connected.
useDocument.subscribe(({ document, effect }, before) => {
  if (document === before.document || !effect.structure) return;
  const { selectedNodes, selectedWires, editing, connecting, reconnecting } = useView.getState();
  const there = (id: string) => nodeOf(document, id) !== undefined;
  const nodes = [...selectedNodes].filter(there);
  const wires = [...selectedWires].filter((id) => sourceOf(document, id) !== undefined);
  if (nodes.length < selectedNodes.size || wires.length < selectedWires.size) select(nodes, wires);
  if (editing && !there(editing.node)) useView.setState({ editing: undefined });
  if (connecting !== undefined && !there(connecting)) useView.setState({ connecting: undefined });
  if (reconnecting !== undefined && sourceOf(document, reconnecting) === undefined) {
    useView.setState({ reconnecting: undefined });
  }
});

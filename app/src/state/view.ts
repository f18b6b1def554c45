import type { DocumentNode } from "@chalkgrad/document";
import type { Point, ThemeName } from "@chalkgrad/figure";
import { create } from "zustand";
import type { Language } from "../i18n/text.ts";

/** What a node's field is being typed into. */
export interface Editing {
  readonly node: string;
  readonly field: "value" | "label";
  /** What the field begins with; without it, the present text, selected. */
  readonly draft?: string | undefined;
}

export interface Notice {
  readonly title: string;
  /** One line a fault: where it is and what would be right. */
  readonly lines?: readonly string[];
  readonly tone: "plain" | "fault";
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
  notice: undefined,
}));

export function select(nodes: Iterable<string>, wires: Iterable<string> = []): void {
  useView.setState({ selectedNodes: new Set(nodes), selectedWires: new Set(wires) });
}

/** The one selected node, where exactly one thing is selected and it is a node. */
export function soleSelectedNode(): string | undefined {
  const { selectedNodes, selectedWires } = useView.getState();
  if (selectedNodes.size !== 1 || selectedWires.size > 0) return undefined;
  return [...selectedNodes][0];
}

const origin: Point = { x: 0, y: 0 };

/** Where a node stands on the screen's canvas: in the hand that drags it, or in the document. */
export function placeOf(node: DocumentNode, dragged: ReadonlyMap<string, Point>): Point {
  return dragged.get(node.id) ?? node.position ?? origin;
}

export function showNotice(notice: Notice | undefined): void {
  useView.setState({ notice });
}

import type { GraphNode, NodeId } from "@chalkgrad/engine";

export const formatName = "chalkgrad";

/** A place on the canvas, in pixels at zoom 1: x to the right, y down. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface NodeExtras {
  /** Any text for people; without it they see the id. */
  readonly label?: string;
  /** Top left corner. Without it the editor lays the graph out. */
  readonly position?: Position;
  /** On an input: a parameter that learning updates. */
  readonly trainable?: boolean;
  /** On an input: what its numbers count, such as `円/個` or `m/s`. Only for people; no number depends on it. */
  readonly unit?: string;
}

/** A node of the engine's graph, and what people see of it. */
export type DocumentNode = GraphNode & NodeExtras;

export type GroupId = string;
export type NoteId = string;

/**
 * Nodes that belong together for people; the engine does not know of groups. Groups nest by naming:
 * `nodes` may hold ids of groups too, so that nodes, groups and notes share one space of ids. A group never
 * holds itself, not even through others. A node may be in several groups.
 */
export interface DocumentGroup {
  readonly id: GroupId;
  readonly label?: string;
  readonly nodes: readonly (NodeId | GroupId)[];
  /** Drawn as one box in place of what it holds. An extension of version 1: a file without it says nothing of it. */
  readonly collapsed?: boolean;
}

/** A text on the canvas. */
export interface DocumentNote {
  readonly id: NoteId;
  readonly text: string;
  readonly position?: Position;
  readonly size?: Size;
}

/**
 * Everything a file holds and nothing else: selection, viewport and playhead are view state. It has
 * the file's shape, without the file's `format` and `version`. It is frozen and never changed: an edit makes
 * a new document that shares what stayed the same.
 */
export interface GraphDocument {
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly DocumentNode[];
  readonly groups?: readonly DocumentGroup[];
  readonly notes?: readonly DocumentNote[];
}

/** The document of a new file. */
export const emptyDocument: GraphDocument = Object.freeze({ nodes: Object.freeze([]) });

/** Whether a text can be an id: 1 to 64 of `A-Z a-z 0-9 _ -`. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** The keys that the file knows, in the order in which they are written. */
export const keys = {
  file: ["format", "version", "title", "description", "nodes", "groups", "notes"],
  node: ["id", "op", "label", "value", "trainable", "unit", "attrs", "inputs", "seed", "position"],
  group: ["id", "label", "collapsed", "nodes"],
  note: ["id", "text", "position", "size"],
  position: ["x", "y"],
  size: ["width", "height"],
} as const;

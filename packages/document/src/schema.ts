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
 * A moment of a pass, named by what happens then, not by a number: it means the same when steps come or go elsewhere in the graph.
 * `start` is before the first step, `end` when all is done; `seed` is where the backward pass begins, `update` where
 * parameters move. `forward` and `backward` are the step in which `node` works.
 */
export type TalkMoment =
  | { readonly step: "start" | "end"; readonly node?: never; readonly done?: never }
  | {
      readonly step: "seed" | "update";
      readonly node?: never;
      /** What the step finds is shown; without it, the step is about to begin. */
      readonly done?: boolean;
    }
  | {
      readonly step: "forward" | "backward";
      /** It may have been deleted since: such a step is kept, and says that it is gone. */
      readonly node: NodeId;
      readonly done?: boolean;
    };

/** A stretch of the canvas that is to be seen. */
export type TalkView = Position & Size;

/** What a class is to find out first; with the numbers, the gradients are hidden too. */
export type TalkHidden = "numbers" | "gradients";

/** What is prepared for a moment, whichever that is. */
interface TalkExtras {
  /** What the step is called in the list; without it, the moment says it. */
  readonly label?: string;
  /** Plain text for who speaks: a class never sees it. */
  readonly note?: string;
  readonly hide?: TalkHidden;
  /** What is shown at least, whatever the size of the screen; without it, what a projection shows anyway. */
  readonly view?: TalkView;
}

/** One of the prepared steps of a talk, which are played like slides. */
export type TalkStep = TalkMoment & TalkExtras;

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
  /** In the order of the talk. An extension of version 1: a file without it says nothing of it. */
  readonly talk?: readonly TalkStep[];
}

/** The document of a new file. */
export const emptyDocument: GraphDocument = Object.freeze({ nodes: Object.freeze([]) });

/** Whether a text can be an id: 1 to 64 of `A-Z a-z 0-9 _ -`. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** The keys that the file knows, in the order in which they are written. */
export const keys = {
  file: ["format", "version", "title", "description", "nodes", "groups", "notes", "talk"],
  node: ["id", "op", "label", "value", "trainable", "unit", "attrs", "inputs", "seed", "position"],
  group: ["id", "label", "collapsed", "nodes"],
  note: ["id", "text", "position", "size"],
  position: ["x", "y"],
  size: ["width", "height"],
  view: ["x", "y", "width", "height"],
} as const;

const talkExtras = ["label", "note", "hide", "view"] as const;

/** The keys that a prepared step has at each moment, in the order in which they are written. */
export const talkKeys = {
  start: ["step", ...talkExtras],
  forward: ["step", "node", "done", ...talkExtras],
  seed: ["step", "done", ...talkExtras],
  backward: ["step", "node", "done", ...talkExtras],
  update: ["step", "done", ...talkExtras],
  end: ["step", ...talkExtras],
} as const satisfies Record<TalkMoment["step"], readonly string[]>;

/** What moments can be called; links hold their places in this list, which only grows at its end. */
export const talkMoments = Object.keys(talkKeys) as readonly TalkMoment["step"][];

/** The same holds for this list. */
export const talkHidden: readonly TalkHidden[] = ["numbers", "gradients"];

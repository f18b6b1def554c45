import type { Draft, Patch } from "immer";
import type { GraphDocument } from "../schema.ts";

/** What was done, for the undo entry; the app words it in its user's language. */
export const commandNames = [
  "addNode",
  "insertNodes",
  "deleteNodes",
  "connect",
  "disconnect",
  "spliceNode",
  "setValue",
  "learn",
  "setSeed",
  "setLabel",
  "setTrainable",
  "setUnit",
  "setAttributes",
  "openNode",
  "closeNode",
  "moveNodes",
  "groupNodes",
  "ungroup",
  "setGroupLabel",
  "setCollapsed",
  "addToGroup",
  "removeFromGroup",
  "addNote",
  "setNoteText",
  "moveNotes",
  "resizeNote",
  "deleteNotes",
  "addTalkStep",
  "changeTalkStep",
  "moveTalkStep",
  "removeTalkStep",
  "setTitle",
  "setDescription",
  "replaceAll",
] as const;

export type CommandName = (typeof commandNames)[number];

/** One way to change a document. */
export type Command = RecipeCommand | PatchCommand;

/** The recipe edits the draft; `document` is what the draft is of, for look-ups. */
export interface RecipeCommand {
  readonly name: CommandName;
  readonly recipe: (draft: Draft<GraphDocument>, document: GraphDocument) => void;
}

/**
 * A command that says its patches itself: where thousands of nodes change alike, a draft of each
 * costs ten times as much as the change.
 */
interface PatchCommand {
  readonly name: CommandName;
  readonly patches: (document: GraphDocument) => PatchPair;
}

interface PatchPair {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/**
 * A caller's mistake: a command that would make a document that no file may hold (an id that is taken, a value on
 * a node that is no input), or about a node that is not there. The document is left as it was.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

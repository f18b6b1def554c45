import type { Patch } from "immer";
import { applyPatches, type Change } from "../change.ts";
import type { CommandName } from "../commands/command.ts";
import { type Effect, effectOf } from "../effect.ts";
import type { GraphDocument } from "../schema.ts";
import { condense } from "./condense.ts";
import type { Entry } from "./entry.ts";

/** A stack that shares its tail: recording the thousandth entry copies nothing. */
type Stack = { readonly entry: Entry; readonly below: Stack } | undefined;

/** What can be undone and redone, without limit. Pure: every function gives a new history. */
export interface History {
  readonly done: Stack;
  readonly undone: Stack;
  /** The entry that an open gesture gathers, or undefined. */
  readonly gesture: Entry | undefined;
}

/** Where an undo or redo leads. */
export interface Travel {
  readonly history: History;
  readonly document: GraphDocument;
  readonly effect: Effect;
  /** What was undone or redone. */
  readonly name: CommandName;
}

export const emptyHistory: History = { done: undefined, undone: undefined, gesture: undefined };

/** Notes a change: an entry of its own, or part of the open gesture. A change without patches leaves no trace. */
export function record(history: History, change: Change): History {
  if (change.patches.length === 0) return history;
  const { name, patches, inverse } = change;
  if (history.gesture === undefined) {
    return push(history, { name, patches, inverse });
  }
  const gesture = {
    name: history.gesture.name,
    patches: [...history.gesture.patches, ...patches],
    inverse: [...inverse, ...history.gesture.inverse],
  };
  // One change alone names every key once.
  const gathered = history.gesture.patches.length > 0 ? condense(gesture) : gesture;
  // While a drag goes on there is no going forward again: its start is no longer the present.
  return { done: history.done, undone: undefined, gesture: gathered };
}

/** From here to `endGesture` all changes are one entry of this name: a drag, a slider, typing into a field. */
export function beginGesture(history: History, name: CommandName): History {
  return { ...endGesture(history), gesture: { name, patches: [], inverse: [] } };
}

/** Closes the gesture; one that came back to where it began leaves no entry. */
export function endGesture(history: History): History {
  const { gesture } = history;
  if (gesture === undefined) return history;
  const closed = { ...history, gesture: undefined };
  return gesture.patches.length === 0 ? closed : push(closed, gesture);
}

/** Takes back what the open gesture has done so far and closes it (Escape during a drag). */
export function cancelGesture(history: History, document: GraphDocument): Travel | undefined {
  const { gesture } = history;
  if (gesture === undefined) return undefined;
  return travel({ ...history, gesture: undefined }, document, gesture.inverse, gesture.name);
}

/** Undoes the last entry; `document` is the present one. Undefined where there is nothing to undo. */
export function undo(history: History, document: GraphDocument): Travel | undefined {
  const { done, undone } = endGesture(history);
  if (done === undefined) return undefined;
  const { entry, below } = done;
  const next = { done: below, undone: { entry, below: undone }, gesture: undefined };
  return travel(next, document, entry.inverse, entry.name);
}

/** Does the last undone entry again. Undefined where there is none. */
export function redo(history: History, document: GraphDocument): Travel | undefined {
  const { done, undone } = endGesture(history);
  if (undone === undefined) return undefined;
  const { entry, below } = undone;
  const next = { done: { entry, below: done }, undone: below, gesture: undefined };
  return travel(next, document, entry.patches, entry.name);
}

/** What `undo` would take back, for its button; undefined where it would do nothing. */
export function undoName(history: History): CommandName | undefined {
  return endGesture(history).done?.entry.name;
}

/** What `redo` would do again. */
export function redoName(history: History): CommandName | undefined {
  return endGesture(history).undone?.entry.name;
}

function push(history: History, entry: Entry): History {
  return { done: { entry, below: history.done }, undone: undefined, gesture: undefined };
}

function travel(
  history: History,
  document: GraphDocument,
  patches: readonly Patch[],
  name: CommandName,
): Travel {
  const there = applyPatches(document, patches);
  return { history, document: there, effect: effectOf(patches, there), name };
}

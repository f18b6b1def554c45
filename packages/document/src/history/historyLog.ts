import type { Change } from "../change.ts";
import type { Entry } from "./entry.ts";
import { endGesture, type History } from "./history.ts";

/** A history as plain JSON, for a store: `restoreLog` reads it back. */
export interface HistoryLog {
  /** The oldest first; those that were undone come last, as redo would do them again. */
  readonly entries: readonly Entry[];
  /** How many of them are done. */
  readonly done: number;
}

/** The whole history; an open gesture counts as an entry. */
export function logOf(history: History): HistoryLog {
  const { done, undone } = endGesture(history);
  const entries = upwards(done);
  const count = entries.length;
  for (let stack = undone; stack; stack = stack.below) entries.push(stack.entry);
  return { entries, done: count };
}

/** What belongs to the present document alone: nothing before it was opened, nothing after it was left. */
export function logSinceOpening(history: History): HistoryLog {
  const { entries, done } = logOf(history);
  let first = done;
  while (first > 0 && entries[first - 1]!.name !== "replaceAll") first--;
  let end = done;
  while (end < entries.length && entries[end]!.name !== "replaceAll") end++;
  return { entries: entries.slice(first, end), done: done - first };
}

export function historyFrom({ entries, done }: HistoryLog): History {
  return {
    done: stacked(entries.slice(0, done), undefined),
    undone: stacked(entries.slice(done).reverse(), undefined),
    gesture: undefined,
  };
}

/**
 * Notes that another document was opened that brings its own history along. `opening` leads from the present document
 * to where the log begins: undo walks through the log, and then back to what was open before.
 */
export function recordOpening(
  history: History,
  { name, patches, inverse }: Change,
  { entries, done }: HistoryLog,
): History {
  const left = endGesture(history);
  // Opening what is there already, without a past of its own, is no step.
  if (patches.length === 0 && entries.length === 0) return left;
  const opened = { entry: { name, patches, inverse }, below: left.done };
  return {
    done: stacked(entries.slice(0, done), opened),
    undone: stacked(entries.slice(done).reverse(), undefined),
    gesture: undefined,
  };
}

type Stack = History["done"];

function upwards(top: Stack): Entry[] {
  const entries: Entry[] = [];
  for (let stack = top; stack; stack = stack.below) entries.push(stack.entry);
  return entries.reverse();
}

function stacked(entries: readonly Entry[], below: Stack): Stack {
  return entries.reduce<Stack>((stack, entry) => ({ entry, below: stack }), below);
}

import type { Entry, HistoryLog } from "@chalkgrad/document";

/** The steps of a history as they stand in the store: the step at `first + index` is `entries[index]`. */
export interface StepRows {
  readonly first: number;
  readonly entries: readonly Entry[];
}

export const noSteps: StepRows = { first: 0, entries: [] };

/** How the store's rows come to hold another log. */
export interface StepChange {
  readonly rows: StepRows;
  /** The rows from the first place up to the second one stay as they are; all others go. */
  readonly keep: readonly [from: number, to: number];
  readonly steps: readonly { readonly place: number; readonly step: Entry }[];
  /** Where the log stands. */
  readonly place: number;
}

/** Writes only the steps that are new: the objects of a history never change, so the same one is the same step. */
export function stepChange(stored: StepRows, { entries, done }: HistoryLog): StepChange {
  const [oldest] = entries;
  const found = oldest ? stored.entries.indexOf(oldest) : -1;
  const offset = found < 0 ? stored.entries.length : found;
  const first = stored.first + offset;
  let same = 0;
  while (same < entries.length && stored.entries[offset + same] === entries[same]) same++;
  return {
    rows: { first, entries },
    keep: [first, first + same],
    steps: entries.slice(same).map((step, index) => ({ place: first + same + index, step })),
    place: first + done,
  };
}

/** Whether a graph that was stored at a place can still be led to where the rows stand. */
export function leadsFrom(place: number, { keep }: StepChange): boolean {
  return place >= keep[0] && place <= keep[1];
}

/** More is kept for as long as the page lives. */
const mostSteps = 1_000;
const mostLeaves = 300_000;

/** The newest steps, as many as a store should hold. */
export function newestSteps({ entries, done }: HistoryLog): HistoryLog {
  let leaves = 0;
  let first = entries.length;
  while (first > 0 && entries.length - first < mostSteps) {
    leaves += leavesOf(entries[first - 1]!);
    if (leaves > mostLeaves) break;
    first--;
  }
  // Undone steps alone may be too many: the place has to be within what is kept.
  return first > done
    ? { entries: [], done: 0 }
    : { entries: entries.slice(first), done: done - first };
}

const counted = new WeakMap<Entry, number>();

/** How many numbers and texts a step holds; a step never changes, so each is counted once. */
function leavesOf(entry: Entry): number {
  const known = counted.get(entry);
  if (known !== undefined) return known;
  let leaves = 0;
  const open: unknown[] = [entry.patches, entry.inverse];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) leaves++;
    else for (const inner of Object.values(value)) open.push(inner ?? null);
  }
  counted.set(entry, leaves);
  return leaves;
}

import type { Patch } from "immer";
import { applyPatches, PatchError } from "../change.ts";
import { commandNames } from "../commands/command.ts";
import { isObject } from "../json/kind.ts";
import { sameJson } from "../sameJson.ts";
import type { GraphDocument } from "../schema.ts";
import type { Entry } from "./entry.ts";
import type { HistoryLog } from "./historyLog.ts";
import { StepCheck } from "./stepCheck.ts";

/** Nodes that may be looked at in each direction: a matter of milliseconds. */
const patience = 1_000_000;

/**
 * Reads a log back from a store; `document` is where it stands. Every step is gone both ways, and each has to lead from
 * a document that a file may hold to another and back. Undefined where anything is wrong: then the document
 * goes on without a past. Of a past too long to walk through, the part nearest to the present is kept.
 */
export function restoreLog(json: unknown, document: GraphDocument): HistoryLog | undefined {
  if (!isObject(json) || !Array.isArray(json.entries)) return undefined;
  const { entries, done } = json;
  if (typeof done !== "number" || !Number.isInteger(done)) return undefined;
  if (done < 0 || done > entries.length || !entries.every(isEntry)) return undefined;
  try {
    const past = walked(entries.slice(0, done).reverse(), document, back);
    const future = walked(entries.slice(done), document, forth);
    return { entries: [...past.reverse(), ...future], done: past.length };
  } catch (error) {
    if (error instanceof PatchError) return undefined;
    throw error;
  }
}

interface Step {
  readonly there: readonly Patch[];
  readonly return: readonly Patch[];
}

const back = ({ patches, inverse }: Entry): Step => ({ there: inverse, return: patches });
const forth = ({ patches, inverse }: Entry): Step => ({ there: patches, return: inverse });

/** The entries as far as patience goes, the nearest first. */
function walked(
  entries: readonly Entry[],
  start: GraphDocument,
  step: (entry: Entry) => Step,
): Entry[] {
  const check = new StepCheck();
  let here = start;
  const gone: Entry[] = [];
  for (const entry of entries) {
    if (check.visits > patience) break;
    const { there, return: returning } = step(entry);
    const next: unknown = applyPatches(here, there);
    if (!check.leadsOn(here, next)) throw new PatchError();
    if (!sameJson(applyPatches(next, returning), here)) throw new PatchError();
    here = next;
    gone.push(entry);
  }
  return gone;
}

function isEntry(json: unknown): json is Entry {
  if (!isObject(json)) return false;
  const { name, patches, inverse, ...others } = json;
  return (
    commandNames.some((known) => known === name) &&
    arePatches(patches) &&
    arePatches(inverse) &&
    Object.keys(others).length === 0
  );
}

function arePatches(json: unknown): json is readonly Patch[] {
  return Array.isArray(json) && json.length > 0 && json.every(isPatch);
}

function isPatch(json: unknown): json is Patch {
  if (!isObject(json) || !Array.isArray(json.path) || json.path.length === 0) return false;
  return (
    (json.op === "add" || json.op === "remove" || json.op === "replace") &&
    json.path.every((key) => typeof key === "string" || typeof key === "number")
  );
}

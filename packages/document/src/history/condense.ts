import type { Patch } from "immer";
import { sameJson } from "../sameJson.ts";
import type { Entry } from "./entry.ts";

/**
 * Keeps only the last of many patches to the same key (a node dragged over sixty frames a second), and none where a
 * key came back to what it was. A gesture that also adds or takes away elements of lists stays as it is,
 * because there a place does not name the same thing throughout.
 */
export function condense(entry: Entry): Entry {
  const forward = lastByKey(entry.patches);
  const back = lastByKey(entry.inverse);
  if (forward === undefined || back === undefined) return entry;
  for (const [path, patch] of forward) {
    const inverse = back.get(path);
    if (inverse === undefined || !leadToTheSame(patch, inverse)) continue;
    forward.delete(path);
    back.delete(path);
  }
  return { name: entry.name, patches: [...forward.values()], inverse: [...back.values()] };
}

/** The last patch to each key, or undefined where the keys depend on each other. */
function lastByKey(patches: readonly Patch[]): Map<string, Patch> | undefined {
  const last = new Map<string, Patch>();
  for (const patch of patches) {
    const key = patch.path[patch.path.length - 1];
    if (typeof key !== "string" || key === "length") return undefined;
    last.set(keyOf(patch.path), patch);
  }
  for (const { path } of last.values()) {
    for (let length = 0; length < path.length; length++) {
      if (last.has(keyOf(path.slice(0, length)))) return undefined;
    }
  }
  return last;
}

/** In one container keys are either numbers or texts: that they read alike confuses nobody. */
function keyOf(path: Patch["path"]): string {
  return path.join("\u0000");
}

function leadToTheSame(a: Patch, b: Patch): boolean {
  if (a.op === "remove" || b.op === "remove") return a.op === b.op;
  return sameJson(a.value, b.value);
}

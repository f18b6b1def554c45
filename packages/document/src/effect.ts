import type { NodeId } from "@chalkgrad/engine";
import type { Patch } from "immer";
import type { GraphDocument } from "./schema.ts";

/** What kind of change it was, so that nobody does more than it needs. */
export interface Effect {
  /** Nodes, wires, ops or attributes: the graph must be compiled again, and `values` and `seeds` are moot. */
  readonly structure: boolean;
  /** Inputs whose value changed. */
  readonly values: readonly NodeId[];
  /** Nodes whose seed changed. */
  readonly seeds: readonly NodeId[];
  /** Positions, sizes and groups. */
  readonly layout: boolean;
  /** What is only read: labels, title, description, notes, the mark of a parameter, units, the talk. */
  readonly text: boolean;
}

/** Reads the effect off the patches that led to `after`. */
export function effectOf(patches: readonly Patch[], after: GraphDocument): Effect {
  const values = new Set<NodeId>();
  const seeds = new Set<NodeId>();
  const effect = { structure: false, layout: false, text: false };
  for (const { path } of patches) {
    const [list, place, key] = path;
    if (list === "title" || list === "description" || list === "talk") effect.text = true;
    else if (list === "groups" || list === "notes") {
      effect.layout ||= key !== "text" && key !== "label";
      effect.text ||= key === undefined || key === "text" || key === "label";
    } else if (key === undefined) {
      // Whole nodes, or the whole document.
      effect.structure = true;
      effect.layout = true;
      effect.text = true;
    } else if (key === "position") effect.layout = true;
    else if (key === "label" || key === "trainable" || key === "unit") effect.text = true;
    else if (key === "value" || key === "seed") {
      const id = after.nodes[place as number]?.id;
      if (id !== undefined) (key === "value" ? values : seeds).add(id);
    } else effect.structure = true;
  }
  return { ...effect, values: [...values], seeds: [...seeds] };
}

import { type NodeId, type WireId, wireId } from "@chalkgrad/engine";
import { castDraft } from "immer";
import { bridgesOver } from "../bridge/bridgesOver.ts";
import { withoutMembers } from "../groups/groupIndex.ts";
import type { DocumentNode } from "../schema.ts";
import type { Command } from "./command.ts";
import { putList } from "./draftNode.ts";

export interface DeleteOptions {
  /** Joins what fed a deleted node to what it fed, where that is one wire and fits: see `bridgesOver`. */
  readonly bridging?: boolean;
}

/**
 * Deletes nodes, the wires that come from them, and their places in groups; a group that is empty then goes
 * too. Ids that are not there are passed over.
 */
export function deleteNodes(
  ids: readonly NodeId[],
  { bridging = false }: DeleteOptions = {},
): Command {
  return {
    name: "deleteNodes",
    recipe: (draft, document) => {
      const gone = new Set(ids);
      const kept = document.nodes.filter((node) => !gone.has(node.id));
      if (kept.length === document.nodes.length) return;
      const bridges = bridging ? bridgesOver(document, gone) : new Map();
      // One new list instead of a thousand shifts: the patch holds two lists that share their nodes.
      draft.nodes = castDraft(kept.map((node) => withoutWiresFrom(node, gone, bridges)));
      if (document.groups === undefined) return;
      putList(draft, "groups", withoutMembers(document.groups, gone));
    },
  };
}

function withoutWiresFrom(
  node: DocumentNode,
  gone: ReadonlySet<NodeId>,
  bridges: ReadonlyMap<WireId, NodeId>,
): DocumentNode {
  if (node.inputs === undefined) return node;
  const wires = Object.entries<string>(node.inputs);
  if (!wires.some(([, source]) => gone.has(source))) return node;
  const kept = wires.flatMap(([port, source]) => {
    const from = gone.has(source) ? bridges.get(wireId(node.id, port)) : source;
    return from === undefined ? [] : [[port, from] as const];
  });
  const { inputs: _, ...rest } = node;
  const inputs = kept.length > 0 ? { inputs: Object.fromEntries(kept) } : {};
  return { ...rest, ...inputs } as DocumentNode;
}

import type { NodeId } from "@chalkgrad/engine";
import { castDraft } from "immer";
import { withoutMembers } from "../groups/groupIndex.ts";
import type { DocumentNode } from "../schema.ts";
import type { Command } from "./command.ts";
import { putList } from "./draftNode.ts";

/**
 * Deletes nodes, the wires that come from them, and their places in groups; a group that is empty then goes
 * too. Ids that are not there are passed over.
 */
export function deleteNodes(ids: readonly NodeId[]): Command {
  return {
    name: "deleteNodes",
    recipe: (draft, document) => {
      const gone = new Set(ids);
      const kept = document.nodes.filter((node) => !gone.has(node.id));
      if (kept.length === document.nodes.length) return;
      // One new list instead of a thousand shifts: the patch holds two lists that share their nodes.
      draft.nodes = castDraft(kept.map((node) => withoutWiresFrom(node, gone)));
      if (document.groups === undefined) return;
      putList(draft, "groups", withoutMembers(document.groups, gone));
    },
  };
}

function withoutWiresFrom(node: DocumentNode, gone: ReadonlySet<NodeId>): DocumentNode {
  if (node.inputs === undefined) return node;
  const wires = Object.entries<string>(node.inputs);
  const kept = wires.filter(([, source]) => !gone.has(source));
  if (kept.length === wires.length) return node;
  const { inputs: _, ...rest } = node;
  const inputs = kept.length > 0 ? { inputs: Object.fromEntries(kept) } : {};
  return { ...rest, ...inputs } as DocumentNode;
}

import type { NodeId } from "@chalkgrad/engine";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { selectedParts } from "./selectedParts.ts";

export interface CopyOptions {
  /**
   * Keep the wires that come from nodes outside the selection. Such a text is no file by itself, as these wires name nodes
   * that are not in it; `pasteText` takes it. Default: false.
   */
  readonly incoming?: boolean;
}

/**
 * The selected nodes with the wires among them as the text of a file, for the clipboard: it can be pasted into an
 * editor of texts, saved and opened. Selected notes come along, and groups that are selected or whole. Ids of nothing are
 * passed over.
 */
export function copyNodes(
  document: GraphDocument,
  ids: Iterable<string>,
  { incoming = false }: CopyOptions = {},
): string {
  const parts = selectedParts(document, ids);
  const { nodes } = parts;
  const inside = new Set(nodes.map((node) => node.id));
  return serializeDocument({
    ...parts,
    nodes: incoming ? nodes : nodes.map((node) => withWiresAmong(node, inside)),
  });
}

function withWiresAmong(node: DocumentNode, inside: ReadonlySet<NodeId>): DocumentNode {
  const { inputs, ...rest } = node;
  const wires = Object.entries(inputs ?? {}).filter(([, source]) => inside.has(source as NodeId));
  return {
    ...rest,
    ...(wires.length > 0 && { inputs: Object.fromEntries(wires) }),
  } as DocumentNode;
}

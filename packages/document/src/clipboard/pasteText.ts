import type { Fault } from "../fault.ts";
import { parseDocumentText } from "../parse.ts";
import type { DocumentNode, GraphDocument, Position, Size } from "../schema.ts";
import { cloneNodes, type NodeClones } from "./cloneNodes.ts";
import { type OuterWire, takeOuterWires } from "./outerWires.ts";
import { movedTo } from "./placing.ts";

export interface PasteOptions {
  /** Where on the canvas the middle of what is pasted comes to lie. */
  readonly at: Position;
  /** How large a node is drawn. Default: a point, so that the middle is that of the top left corners. */
  readonly sizeOf?: (node: DocumentNode) => Size;
}

/** Nodes to insert, or everything that is wrong with the text. */
export type Pasted =
  | ({ readonly ok: true } & NodeClones)
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly unlisted: number };

const point: Size = { width: 0, height: 0 };

/**
 * Reads a text of the clipboard (from `copyNodes`, or a whole file) into nodes with ids that are free in the document.
 * Wires that were copied with their nodes outside come back where the document has these, and are listed as `unfed` where it has
 * not. Groups and notes come along; title, description and talk of a file are left behind. Never throws: a text that is no graph comes back as faults.
 */
export function pasteText(
  text: string,
  document: GraphDocument,
  { at, sizeOf = () => point }: PasteOptions,
): Pasted {
  let outer: readonly OuterWire[] = [];
  const parsed = parseDocumentText(text, (json) => {
    outer = takeOuterWires(json);
  });
  if (!parsed.ok) return parsed;
  const { nodes, groups = [], notes = [] } = parsed.document;
  const originals = { nodes: withWires(nodes, outer), groups, notes };
  const clones = cloneNodes(originals, document, { incoming: true });
  return { ok: true, ...clones, ...movedTo(clones, at, sizeOf) };
}

function withWires(
  nodes: readonly DocumentNode[],
  wires: readonly OuterWire[],
): readonly DocumentNode[] {
  const all = [...nodes];
  for (const { place, port, source } of wires) {
    const node = all[place]!;
    all[place] = { ...node, inputs: { ...node.inputs, [port]: source } } as DocumentNode;
  }
  return all;
}

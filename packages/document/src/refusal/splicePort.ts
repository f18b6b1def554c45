import { type NodeId, ops, splitWireId, type WireId } from "@chalkgrad/engine";
import { nodeOf, sourceOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { cycleRefusal, mismatchRefusal, type Refusal } from "./connectionRefusal.ts";
import { wiresBetween } from "./path.ts";
import { newMismatch } from "./shapes.ts";

export type SplicePort =
  | { readonly ok: true; readonly port: string }
  /** Without a refusal the question does not arise: the node has no free port, or holds an end of the wire. */
  | { readonly ok: false; readonly refusal?: Refusal };

/**
 * By which port a node can be put into a wire: the first free one where both new wires may be made; else why not.
 * The node may still be outside of the document.
 */
export function splicePort(document: GraphDocument, node: DocumentNode, wire: WireId): SplicePort {
  const source = sourceOf(document, wire);
  const end = splitWireId(wire);
  if (source === undefined || source === node.id || end.node === node.id) return { ok: false };
  const inputs: Readonly<Record<string, NodeId>> = node.inputs ?? {};
  const free = ops[node.op].ports.filter((port) => !Object.hasOwn(inputs, port));
  if (free.length === 0) return { ok: false };
  const isThere = nodeOf(document, node.id) !== undefined;
  const cycle =
    wiresBetween(document, end.node, source) ??
    (isThere ? wiresBetween(document, node.id, source) : undefined) ??
    (isThere ? wiresBetween(document, end.node, node.id) : undefined);
  if (cycle !== undefined) return { ok: false, refusal: cycleRefusal(document, cycle) };
  const target = nodeOf(document, end.node)!;
  const beyond = { node: target, inputs: { ...target.inputs, [end.port]: node.id } };
  let first: Refusal | undefined;
  for (const port of free) {
    const spliced = { node, inputs: { ...inputs, [port]: source } };
    const mismatch = newMismatch(document, spliced, beyond);
    if (mismatch === undefined) return { ok: true, port };
    first ??= mismatchRefusal(mismatch);
  }
  return { ok: false, ...(first && { refusal: first }) };
}

import { type NodeId, splitWireId, type WireId } from "@chalkgrad/engine";
import type { DocumentNode, GraphDocument } from "./schema.ts";

/** One index for every array of nodes ever asked about; an array that nobody holds takes its index along. */
const indices = new WeakMap<readonly DocumentNode[], ReadonlyMap<NodeId, number>>();

/** Where each node stands in the document's list. A Map, because ids such as `__proto__` are legal. */
export function placesOf(document: GraphDocument): ReadonlyMap<NodeId, number> {
  const known = indices.get(document.nodes);
  if (known !== undefined) return known;
  const places = new Map(document.nodes.map((node, place) => [node.id, place]));
  indices.set(document.nodes, places);
  return places;
}

/** The node with this id, or undefined. */
export function nodeOf(document: GraphDocument, id: NodeId): DocumentNode | undefined {
  const place = placesOf(document).get(id);
  return place === undefined ? undefined : document.nodes[place];
}

/** What people call a node: its label, else its id. */
export function displayName(node: { readonly id: NodeId; readonly label?: string }): string {
  return node.label === undefined || node.label.trim() === "" ? node.id : node.label;
}

/** The node that a wire comes from, while there is such a wire. */
export function sourceOf(document: GraphDocument, wire: WireId): NodeId | undefined {
  const { node, port } = splitWireId(wire);
  const inputs = nodeOf(document, node)?.inputs;
  if (inputs === undefined || !Object.hasOwn(inputs, port)) return undefined;
  return (inputs as Readonly<Record<string, NodeId>>)[port];
}

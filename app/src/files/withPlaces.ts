import { type GraphDocument, placesOf } from "@chalkgrad/document";
import { layoutAway } from "../arrange/layoutAway.ts";

/**
 * The document with a place for every node: where the file names none for some, the whole graph is
 * laid out from left to right. Undefined when that was stopped.
 */
export async function withPlaces(document: GraphDocument): Promise<GraphDocument | undefined> {
  if (document.nodes.every((node) => node.position)) return document;
  const places = await layoutAway(document);
  if (!places) return undefined;
  const nodes = [...document.nodes];
  for (const { node, position } of places) {
    const index = placesOf(document).get(node);
    if (index !== undefined) nodes[index] = { ...nodes[index]!, position };
  }
  return { ...document, nodes };
}

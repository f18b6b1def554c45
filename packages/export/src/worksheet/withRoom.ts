import type { GraphDocument } from "@chalkgrad/document";
import type { Figure } from "@chalkgrad/figure";
import { crowding } from "./crowding.ts";

/** How many times wider and higher the graph becomes, at most. */
const stretches = [
  [1, 1],
  [1, 1.15],
  [1.05, 1.3],
  [1.25, 1.3],
  [1.5, 1.5],
] as const;

/** The graph with its nodes as far apart as boxes for a hand need, which are larger than the numbers that stand in their place. */
export function withRoom(
  document: GraphDocument,
  figureOf: (document: GraphDocument) => Figure,
): GraphDocument {
  let best = document;
  let least = Number.POSITIVE_INFINITY;
  for (const [wider, higher] of stretches) {
    const stretched = stretchedBy(document, wider, higher);
    const count = crowding(figureOf(stretched));
    if (count < least) {
      best = stretched;
      least = count;
    }
    if (count === 0) break;
  }
  return best;
}

function stretchedBy(document: GraphDocument, wider: number, higher: number): GraphDocument {
  const nodes = document.nodes.map((node) => {
    const { x, y } = node.position ?? { x: 0, y: 0 };
    return { ...node, position: { x: x * wider, y: y * higher } };
  });
  return { ...document, nodes };
}

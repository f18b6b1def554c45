import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import fc from "fast-check";

/** Graphs without places: every node reads earlier ones, or nothing. */
export const arbitraryGraph: fc.Arbitrary<GraphDocument> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(), fc.nat()), { minLength: 1, maxLength: 24 })
  .map((picks) => ({ nodes: picks.map(nodeFrom) }));

function nodeFrom(
  [kind, first, second]: readonly [number, number, number],
  index: number,
): DocumentNode {
  const id = `n${index}`;
  if (index === 0 || kind === 0) return { id, op: "input", value: index };
  const x = `n${first % index}`;
  if (kind === 1) return { id, op: "tanh", inputs: { x } };
  return { id, op: "add", inputs: { x, y: `n${second % index}` } };
}

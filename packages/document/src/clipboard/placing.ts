import type { DocumentNode, Position, Size } from "../schema.ts";

/** Moves the nodes by an offset. A node without a position stays without one: the editor lays it out. */
export function movedBy(nodes: readonly DocumentNode[], offset: Position): readonly DocumentNode[] {
  return nodes.map((node) => {
    if (node.position === undefined) return node;
    const x = node.position.x + offset.x;
    const y = node.position.y + offset.y;
    if (Number.isFinite(x) && Number.isFinite(y)) return { ...node, position: { x, y } };
    // Beyond all numbers there is no place: the editor finds one.
    const { position: _, ...rest } = node;
    return rest as DocumentNode;
  });
}

/** Moves the nodes together, so that the middle of the rectangle around them lies at `at`. */
export function movedTo(
  nodes: readonly DocumentNode[],
  at: Position,
  sizeOf: (node: DocumentNode) => Size,
): readonly DocumentNode[] {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of nodes) {
    if (node.position === undefined) continue;
    const { x, y } = node.position;
    const { width, height } = sizeOf(node);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  // Halved first, as the sum of two places may be beyond all numbers. Whole pixels keep links short.
  const x = Math.round(at.x - (left / 2 + right / 2));
  const y = Math.round(at.y - (top / 2 + bottom / 2));
  return movedBy(nodes, { x, y });
}

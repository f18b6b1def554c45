import type { DocumentNode, DocumentNote, Position, Size } from "../schema.ts";

/** What has a place on the canvas. */
interface Placed {
  readonly nodes: readonly DocumentNode[];
  readonly notes: readonly DocumentNote[];
}

/** Moves nodes and notes by an offset. What has no position stays without one: the editor lays it out. */
export function movedBy({ nodes, notes }: Placed, offset: Position): Placed {
  return {
    nodes: nodes.map((node) => shifted(node, offset)),
    notes: notes.map((note) => shifted(note, offset)),
  };
}

function shifted<Thing extends { readonly position?: Position }>(
  thing: Thing,
  offset: Position,
): Thing {
  if (thing.position === undefined) return thing;
  const x = thing.position.x + offset.x;
  const y = thing.position.y + offset.y;
  if (Number.isFinite(x) && Number.isFinite(y)) return { ...thing, position: { x, y } };
  // Beyond all numbers there is no place: the editor finds one.
  const { position: _, ...rest } = thing;
  return rest as Thing;
}

/** Moves nodes and notes together, so that the middle of the rectangle around them lies at `at`. */
export function movedTo(
  placed: Placed,
  at: Position,
  sizeOf: (node: DocumentNode) => Size,
): Placed {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (position: Position | undefined, size: Size | undefined) => {
    if (position === undefined) return;
    const { x, y } = position;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + (size?.width ?? 0));
    bottom = Math.max(bottom, y + (size?.height ?? 0));
  };
  for (const node of placed.nodes) include(node.position, sizeOf(node));
  for (const note of placed.notes) include(note.position, note.size);
  // Halved first, as the sum of two places may be beyond all numbers. Whole pixels keep links short.
  const x = Math.round(at.x - (left / 2 + right / 2));
  const y = Math.round(at.y - (top / 2 + bottom / 2));
  return movedBy(placed, { x, y });
}

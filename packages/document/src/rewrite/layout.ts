import type { DocumentNode, DocumentNote, GraphDocument, Position } from "../schema.ts";

/** From one column of parts to the next, and from one row to the next, in pixels at zoom 1. */
export const columnPitch = 150;
export const rowPitch = 100;

interface Placed {
  readonly nodes: readonly DocumentNode[];
  readonly notes: readonly DocumentNote[] | undefined;
}

/** Everything that stands to the right of a place moves by `width`, so that the strip behind it is free. */
export function makeRoom(
  { nodes, notes }: GraphDocument,
  place: Position | undefined,
  width: number,
): Placed {
  if (place === undefined || width === 0) return { nodes, notes };
  const move = <Thing extends { readonly position?: Position }>(thing: Thing): Thing => {
    const { position } = thing;
    if (position === undefined || position.x <= place.x) return thing;
    return { ...thing, position: { x: position.x + width, y: position.y } };
  };
  return { nodes: nodes.map(move), notes: notes?.map(move) };
}

/**
 * The way back: parts from `entry` to `exit` become one node. If nothing else stands between the two, that node goes where the first part
 * was and what is to the right moves up; else it stays where the last part was, and so does everything.
 */
export function closeRoom(
  { nodes, notes }: GraphDocument,
  parts: ReadonlySet<string>,
  entry: Position | undefined,
  exit: Position | undefined,
): Placed & { readonly position: Position | undefined } {
  const stay = { nodes, notes, position: exit };
  if (entry === undefined || exit === undefined || exit.x <= entry.x) return stay;
  const stands = ({ id, position }: { readonly id: string; readonly position?: Position }) =>
    !parts.has(id) && position !== undefined && position.x > entry.x && position.x <= exit.x;
  if (nodes.some(stands) || notes?.some(stands)) return stay;
  return {
    ...makeRoom({ nodes, ...(notes && { notes }) }, exit, entry.x - exit.x),
    position: entry,
  };
}

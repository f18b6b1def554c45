import { nodeOf, noteOf } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import type { EdgeChange, NodeChange, NodePositionChange } from "@xyflow/react";
import { asOneEntry, dispatch, useDocument } from "../state/document.ts";
import { withGrouping } from "../state/grouping.ts";
import { isInView, selectedThings, selectionOf, useView } from "../state/view.ts";
import { dragRules } from "./dragRules.ts";
import type { FlowNode, FlowWire } from "./flowGraph.ts";
import { useLateThings } from "./lateThings.ts";

/**
 * What React Flow reports of nodes: a drag lives in the view until it ends and then becomes one
 * command; selection is view state. Sizes come from the figure, so measurements are not taken up.
 */
export function applyNodeChanges(reported: readonly NodeChange<FlowNode>[]): void {
  const { late } = useLateThings.getState();
  const together = withSelectionMoved(reported);
  const changes = late?.withMembersMoved(together) ?? together;
  const { dragged } = useView.getState();
  const moving = new Map(dragged);
  const dropped = new Map<string, Point>();
  const before = new Set(selectedThings());
  const selected = new Set(before);
  for (const change of changes) {
    if (change.type === "select") toggle(selected, change.id, change.selected);
    if (change.type !== "position" || !change.position) continue;
    if (change.dragging) {
      moving.set(change.id, change.position);
    } else {
      moving.delete(change.id);
      // Where it was held is where it was seen; React Flow only knows where the hand is.
      dropped.set(change.id, wholePixels(dragged.get(change.id) ?? change.position));
    }
  }
  if (dropped.size > 0) drop(dropped);
  if (moving.size > 0 || dragged.size > 0) {
    useView.setState({ dragged: moving.size > 0 ? dragRules().hold(moving) : moving });
  }
  if (sameMembers(selected, before)) return;
  // What a box hides was chosen together with all else; whoever chooses anew does not mean it.
  const { document } = useDocument.getState();
  useView.setState(selectionOf([...selected].filter((id) => isInView(document, id))));
}

/** React Flow drags the selected nodes that it knows of; in a large graph the others, out of view, come along here. */
function withSelectionMoved(
  changes: readonly NodeChange<FlowNode>[],
): readonly NodeChange<FlowNode>[] {
  const { selectedNodes } = useView.getState();
  const known = new Map<string, NodePositionChange>();
  for (const change of changes) if (change.type === "position") known.set(change.id, change);
  const [held] = [...known.values()].filter(({ id }) => selectedNodes.has(id));
  if (!held?.position || known.size >= selectedNodes.size) return changes;
  const { document } = useDocument.getState();
  const from = nodeOf(document, held.id)?.position;
  if (!from) return changes;
  const [dx, dy] = [held.position.x - from.x, held.position.y - from.y];
  const { dragging } = held;
  const others = [...selectedNodes].flatMap((id): NodePositionChange[] => {
    const place = nodeOf(document, id)?.position;
    if (known.has(id) || !place || !isInView(document, id)) return [];
    const position = { x: place.x + dx, y: place.y + dy };
    return [{ type: "position", id, position, ...(dragging !== undefined && { dragging }) }];
  });
  return [...changes, ...others];
}

/** Nodes and notes that were moved together are one entry of the history. */
function drop(places: ReadonlyMap<string, Point>): void {
  const { document } = useDocument.getState();
  const all = [...places].map(([id, position]) => ({ node: id, note: id, position }));
  const isNote = ({ note }: { readonly note: string }) => noteOf(document, note) !== undefined;
  const notes = all.filter(isNote);
  const nodes = all.filter((move) => !isNote(move));
  if (notes.length === 0) dragRules().letGo(nodes);
  else {
    asOneEntry(nodes.length > 0 ? "moveNodes" : "moveNotes", () => {
      dragRules().letGo(nodes);
      withGrouping(({ moveNotes }) => dispatch(moveNotes(notes)));
    });
  }
}

export function applyWireChanges(changes: readonly EdgeChange<FlowWire>[]): void {
  const { selectedWires } = useView.getState();
  const selected = new Set(selectedWires);
  for (const change of changes) {
    if (change.type === "select") toggle(selected, change.id, change.selected);
  }
  if (!sameMembers(selected, selectedWires)) useView.setState({ selectedWires: selected });
}

/** Finer places would be seen by nobody, and make files and links long. */
function wholePixels({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function toggle(set: Set<string>, id: string, member: boolean): void {
  if (member) set.add(id);
  else set.delete(id);
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

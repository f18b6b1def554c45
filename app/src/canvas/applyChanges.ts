import type { Point } from "@chalkgrad/figure";
import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useView } from "../state/view.ts";
import { dragRules } from "./dragRules.ts";
import type { FlowNode, FlowWire } from "./flowGraph.ts";

/**
 * What React Flow reports of nodes: a drag lives in the view until it ends and then becomes one
 * command; selection is view state. Sizes come from the figure, so measurements are not taken up.
 */
export function applyNodeChanges(changes: readonly NodeChange<FlowNode>[]): void {
  const { dragged, selectedNodes } = useView.getState();
  const moving = new Map(dragged);
  const dropped: { node: string; position: Point }[] = [];
  const selected = new Set(selectedNodes);
  for (const change of changes) {
    if (change.type === "select") toggle(selected, change.id, change.selected);
    if (change.type !== "position" || !change.position) continue;
    if (change.dragging) {
      moving.set(change.id, change.position);
    } else {
      moving.delete(change.id);
      // Where it was held is where it was seen; React Flow only knows where the hand is.
      const seen = dragged.get(change.id) ?? change.position;
      dropped.push({ node: change.id, position: wholePixels(seen) });
    }
  }
  if (dropped.length > 0) dragRules().letGo(dropped);
  if (moving.size > 0 || dragged.size > 0) {
    useView.setState({ dragged: moving.size > 0 ? dragRules().hold(moving) : moving });
  }
  if (!sameMembers(selected, selectedNodes)) useView.setState({ selectedNodes: selected });
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

import { groupOf, membersInside, nodeOf } from "@chalkgrad/document";
import { groupLayout, type Rect } from "@chalkgrad/figure";
import type { NodeChange, NodePositionChange } from "@xyflow/react";
import { useDocument } from "../state/document.ts";
import { placeOf } from "../state/view.ts";
import type { FlowNode } from "./flowGraph.ts";

const atHome = new Map<string, never>();

/** A frame or box that is moved moves what it holds: its own changes of place become those of its members. */
export function withMembersMoved(
  changes: readonly NodeChange<FlowNode>[],
): readonly NodeChange<FlowNode>[] {
  const { document } = useDocument.getState();
  if (!document.groups || changes.every((change) => change.type !== "position")) return changes;
  const { boxes, frames } = groupLayout(document);
  const members = new Map<string, NodePositionChange>();
  const others: NodeChange<FlowNode>[] = [];
  for (const change of changes) {
    const isGroup = change.type === "position" && groupOf(document, change.id) !== undefined;
    if (!isGroup) {
      others.push(change);
      continue;
    }
    const home = boxes.get(change.id) ?? frames.get(change.id);
    if (home) for (const each of membersMoved(change, home)) members.set(each.id, each);
  }
  const own = new Set(others.flatMap((change) => (change.type === "position" ? [change.id] : [])));
  return [...[...members.values()].filter(({ id }) => !own.has(id)), ...others];
}

function membersMoved({ id, position, dragging }: NodePositionChange, home: Rect) {
  const { document } = useDocument.getState();
  if (!position) return [];
  const [dx, dy] = [position.x - home.x, position.y - home.y];
  return [...membersInside(document, [id])].flatMap((member): NodePositionChange[] => {
    const node = nodeOf(document, member);
    if (!node) return [];
    const { x, y } = placeOf(node, atHome);
    const moved = { x: x + dx, y: y + dy };
    return [{ type: "position", id: member, position: moved, ...(dragging && { dragging }) }];
  });
}

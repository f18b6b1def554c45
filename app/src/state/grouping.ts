import type { GraphDocument, VisibleGraph } from "@chalkgrad/document";
import { create } from "zustand";
import { useDocument } from "./document.ts";
import type { groupRoom } from "./groupRoom.ts";

type GroupRoom = typeof groupRoom;

/**
 * Groups and notes are no part of the first screen: what they need is fetched beside it, or with the first graph that has
 * some. Until then a graph is seen as if it had none.
 */
export const useGrouping = create<{ readonly room: GroupRoom | undefined }>(() => ({
  room: undefined,
}));

let loading: Promise<GroupRoom> | undefined;

export function loadGrouping(): Promise<GroupRoom> {
  loading ??= import("./groupRoom.ts").then(({ groupRoom }) => {
    useGrouping.setState({ room: groupRoom });
    return groupRoom;
  });
  return loading;
}

/** At once where it can be. */
export function withGrouping(work: (room: GroupRoom) => void): void {
  const { room } = useGrouping.getState();
  if (room) work(room);
  else void loadGrouping().then(work);
}

/** What is in view of a document: without groups, everything. */
export function seenOf(document: GraphDocument): VisibleGraph {
  const { room } = useGrouping.getState();
  if (room && document.groups) return room.visibleGraph(document);
  return { nodes: document.nodes, boxes: [], frames: [], boxOf: () => undefined };
}

export function hasGroupsOrNotes({ groups, notes }: GraphDocument): boolean {
  return groups !== undefined || notes !== undefined;
}

useDocument.subscribe(({ document }, before) => {
  if (document !== before.document && hasGroupsOrNotes(document)) void loadGrouping();
});

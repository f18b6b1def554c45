import { insertNodes, type NodeClones } from "@chalkgrad/document";
import { dispatch, useDocument } from "../state/document.ts";
import { hasRoomFor } from "../state/room.ts";
import { isInView, select } from "../state/view.ts";

/** Puts clones down as one change and selects them. */
export function putDown(clones: NodeClones): void {
  if (!hasRoomFor(clones.nodes.length)) return;
  dispatch(insertNodes(clones.nodes, clones));
  const { document } = useDocument.getState();
  select([...clones.ids.values()].filter((id) => isInView(document, id)));
}

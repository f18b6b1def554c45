import { limits } from "@chalkgrad/document";
import { useDocument } from "./document.ts";
import { showNotice } from "./view.ts";

/** Whether the document can take in so many more nodes; where it cannot, the person is told. */
export function hasRoomFor(count: number): boolean {
  const found = useDocument.getState().document.nodes.length;
  if (found + count <= limits.nodes) return true;
  const params = { limit: limits.nodes, found, count };
  showNotice({ tone: "fault", key: "limit.nodes", params });
  return false;
}

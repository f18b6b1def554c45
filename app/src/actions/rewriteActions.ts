import { closeNode, closingRefusal, openingRefusal, openNode } from "@chalkgrad/document";
import { FoldHorizontal, UnfoldHorizontal } from "lucide-react";
import { dispatch, useDocument } from "../state/document.ts";
import { select, soleSelectedNode, useView } from "../state/view.ts";
import type { Action } from "./action.ts";

/** A composite op opened into its parts in place, and parts closed into it again. */
export const rewriteActions = {
  openUp: {
    label: "action.openUp",
    keys: ["u"],
    icon: UnfoldHorizontal,
    when: () => openable() !== undefined,
    run: () => {
      const id = openable();
      if (id === undefined) return;
      const before = new Set(useDocument.getState().document.nodes.map((node) => node.id));
      dispatch(openNode(id));
      const parts = useDocument.getState().document.nodes.filter((node) => !before.has(node.id));
      select([...parts.map((node) => node.id), id]);
    },
  },
  closeUp: {
    label: "action.closeUp",
    keys: ["Shift+u", "Shift+U"],
    icon: FoldHorizontal,
    when: () => closable() !== undefined,
    run: () => {
      const id = closable();
      if (id !== undefined) dispatch(closeNode(id));
    },
  },
} as const satisfies Record<string, Action>;

function openable(): string | undefined {
  const id = soleSelectedNode();
  const { document } = useDocument.getState();
  return id !== undefined && !openingRefusal(document, id) ? id : undefined;
}

/** No op has more parts: of a larger selection nobody asks for one. */
const mostParts = 20;

/** A selected node that is part of something that can be closed: opened parts are selected together. */
function closable(): string | undefined {
  const { selectedNodes } = useView.getState();
  if (selectedNodes.size > mostParts) return undefined;
  const { document } = useDocument.getState();
  return [...selectedNodes].find((id) => !closingRefusal(document, id));
}

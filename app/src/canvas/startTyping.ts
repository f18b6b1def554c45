import { nodeOf } from "@chalkgrad/document";
import type { KeyboardEvent } from "react";
import { useDocument } from "../state/document.ts";
import { soleSelectedNode, useView } from "../state/view.ts";

/** As in a spreadsheet: on a selected leaf, the first key of a value begins to replace it. */
export function startTyping(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9.[−-]$/.test(event.key)) return;
  const id = soleSelectedNode();
  if (id === undefined || useView.getState().editing) return;
  if (nodeOf(useDocument.getState().document, id)?.op !== "input") return;
  event.preventDefault();
  event.stopPropagation();
  useView.setState({ editing: { node: id, field: "value", draft: event.key } });
}

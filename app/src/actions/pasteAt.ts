import { pasteText } from "@chalkgrad/document";
import { nodeSize, type Point } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import { putDown } from "./putDown.ts";

/** A text from the clipboard is a stranger's: it is checked like a file, by the program that does that. */
export function pasteAt(text: string, at: Point): void {
  const pasted = pasteText(text, useDocument.getState().document, { at, sizeOf: nodeSize });
  if (pasted.ok) putDown(pasted);
  else showNotice({ tone: "fault", key: "paste.failed", faults: pasted.faults });
}

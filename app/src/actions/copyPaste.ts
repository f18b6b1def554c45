import { copyNodes, duplicateNodes } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import {
  type ClipboardRoutes,
  readClipboard,
  routeClipboard,
  writeClipboard,
} from "../platform/clipboard.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { selectedThings, showNotice } from "../state/view.ts";
import { actionPlace } from "./actionPlace.ts";
import { deleteSelection } from "./deleteSelection.ts";
import { keyText } from "./keyText.ts";
import { putDown } from "./putDown.ts";

const routes: ClipboardRoutes = {
  copy: () => {
    const things = selectedThings();
    if (things.length === 0) return undefined;
    return copyNodes(useDocument.getState().document, things, { incoming: true });
  },
  cut: () => {
    const text = routes.copy();
    if (text !== undefined) deleteSelection({ members: true });
    return text;
  },
  paste: (text) => paste(text, placeToPaste()),
};

/** Fetched once the first picture stands: who pastes does not wait for it. */
export const loadPasting = () => import("./pasteAt.ts");

function paste(text: string, at: Point): void {
  void loadPasting().then(({ pasteAt }) => pasteAt(text, at));
}

/** Copy, cut and paste through the system's clipboard, between windows and into text editors. */
export function bindClipboard(): () => void {
  return routeClipboard(routes);
}

/** The same without a clipboard event, from a menu. */
export async function copySelection(): Promise<boolean> {
  const text = routes.copy();
  if (text === undefined) return false;
  if (await writeClipboard(text)) return true;
  showNotice({ tone: "fault", key: "clipboard.refused", params: { key: keyText("$mod+c") } });
  return false;
}

export async function cutSelection(): Promise<void> {
  if (await copySelection()) deleteSelection({ members: true });
}

export async function pasteHere(): Promise<void> {
  const at = placeToPaste();
  const text = await readClipboard();
  if (text === undefined) {
    showNotice({ tone: "fault", key: "clipboard.refused", params: { key: keyText("$mod+v") } });
  } else {
    paste(text, at);
  }
}

/** How far duplicates lie from their originals: clear of them, and aligned with them. */
const offset = { x: 40, y: 60 };

/** Duplicates the selection, with the wires that come into it from outside where asked. */
export function duplicateSelection(incoming: boolean): void {
  const { document } = useDocument.getState();
  putDown(duplicateNodes(document, selectedThings(), { incoming, offset }));
}

function placeToPaste() {
  const place = actionPlace();
  if (place && camera()) return camera()!.toCanvas(place);
  return camera()?.centre() ?? { x: 0, y: 0 };
}

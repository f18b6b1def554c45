import type { FocusEvent } from "react";
import { camera } from "../state/camera.ts";
import { select } from "../state/view.ts";

/** Who walks the graph by Tab selects what the keyboard reaches, so that keys act on it. */
export function selectFocused({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
  const id = target.getAttribute("data-id");
  if (id === null) return;
  if (target.matches(".react-flow__node")) {
    select([id]);
    camera()?.reveal(id);
  }
  if (target.matches(".react-flow__edge")) select([], [id]);
}

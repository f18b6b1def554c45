import type { Point } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { type OpenEnd, useView } from "../state/view.ts";

/** Opens the list of nodes at a place on the screen (client coordinates). */
export function openQuickAdd(screen: Point, end?: OpenEnd): void {
  const place = camera()?.toCanvas(screen);
  if (place) useView.setState({ adding: { screen, place, end } });
}

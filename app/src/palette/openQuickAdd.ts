import type { WireId } from "@chalkgrad/engine";
import type { Point } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { type OpenEnd, useView } from "../state/view.ts";

/** Opens the list of nodes at a place on the screen (client coordinates). */
export function openQuickAdd(screen: Point, end?: OpenEnd): void {
  const place = camera()?.toCanvas(screen);
  if (place) useView.setState({ adding: { screen, place, end } });
}

/** Opens the list of nodes at the middle of a wire, for one to put into it. */
export function openQuickAddOn(wire: WireId): void {
  const middle = camera()?.middleOfWire(wire);
  if (middle) useView.setState({ adding: { ...middle, wire } });
}

import type { Rect } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { roomAbove, roomAtLeft, roomAtRight, roomBelow } from "./makeCamera.ts";

/** The part of the canvas that is seen, clear of the panels. */
export function seenPart(): Rect | undefined {
  const box = document.querySelector<HTMLElement>(".react-flow");
  const here = camera();
  if (!box || !here) return undefined;
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const from = here.toCanvas({ x: left + roomAtLeft(box), y: top + roomAbove });
  const to = here.toCanvas({ x: right - roomAtRight(box), y: bottom - roomBelow(box) });
  const [width, height] = [to.x - from.x, to.y - from.y];
  return width > 0 && height > 0 ? { ...from, width, height } : undefined;
}

import type { Point } from "@chalkgrad/figure";
import { useEffect } from "react";
import { step } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";

/** Pixels that a finger has to go sideways to have swiped. */
const swipe = 60;
/** Pixels within which a finger that goes up again has tapped. */
const tap = 24;

/** By hand on the screen: a swipe steps, a tap with two fingers makes the screen black. */
export function useFingers(): void {
  useEffect(() => {
    const down = new Map<number, Point>();
    let most = 0;
    let moved = false;
    const begin = ({ pointerId, pointerType, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType !== "touch" || useProjection.getState().drawing) return;
      if (down.size === 0) [most, moved] = [0, false];
      down.set(pointerId, { x, y });
      most = Math.max(most, down.size);
    };
    const end = ({ pointerId, clientX, clientY, type }: PointerEvent) => {
      const from = down.get(pointerId);
      if (!from) return;
      down.delete(pointerId);
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      moved ||= Math.hypot(dx, dy) > tap;
      if (type === "pointercancel") moved = true;
      if (down.size > 0) return;
      if (most === 2 && !moved) toggleBlack();
      // A finger that leads the light goes sideways too, and means to show something.
      const { pointing, black } = useProjection.getState();
      if (pointing && !black) return;
      if (most === 1 && Math.abs(dx) > swipe && Math.abs(dx) > 2 * Math.abs(dy)) swiped(dx);
    };
    window.addEventListener("pointerdown", begin, { capture: true });
    for (const kind of ends) window.addEventListener(kind, end, { capture: true });
    return () => {
      window.removeEventListener("pointerdown", begin, { capture: true });
      for (const kind of ends) window.removeEventListener(kind, end, { capture: true });
    };
  }, []);
}

const ends = ["pointerup", "pointercancel"] as const;

function toggleBlack(): void {
  useProjection.setState(({ black }) => ({ black: !black }));
}

/** The graph is pulled along: to the left comes what is next. */
function swiped(dx: number): void {
  if (useProjection.getState().black) useProjection.setState({ black: false });
  else step(dx < 0 ? 1 : -1);
}

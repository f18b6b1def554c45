import type { Point } from "@chalkgrad/figure";
import { useEffect } from "react";
import { step } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";

/** Pixels that a finger has to go sideways to have swiped. */
const swipe = 60;
/** Pixels within which a finger that goes up again has tapped. */
const tap = 24;

/** Milliseconds after which a finger that does not move means to show something. */
const rest = 450;

/** What fingers on the screen can ask for. */
interface Fingers {
  readonly step: (direction: 1 | -1) => void;
  readonly toggleBlack: () => void;
}

const here: Fingers = { step: stepHere, toggleBlack: toggleBlackHere };

/** By hand on the screen: a swipe steps, a tap with two fingers makes the screen black, a finger that rests carries the light until it is lifted. */
export function useFingers({ step, toggleBlack }: Fingers = here): void {
  useEffect(() => {
    const down = new Map<number, Point>();
    let most = 0;
    let moved = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lift = () => {
      clearTimeout(timer);
      if (useProjection.getState().resting) useProjection.setState({ resting: undefined });
    };
    const begin = ({ pointerId, pointerType, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType !== "touch" || useProjection.getState().drawing) return;
      if (down.size === 0) [most, moved] = [0, false];
      down.set(pointerId, { x, y });
      most = Math.max(most, down.size);
      lift();
      if (most > 1) return;
      timer = setTimeout(() => {
        if (!useProjection.getState().black) useProjection.setState({ resting: { x, y } });
      }, rest);
    };
    const move = ({ pointerId, clientX, clientY }: PointerEvent) => {
      const from = down.get(pointerId);
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > tap) clearTimeout(timer);
    };
    const end = ({ pointerId, clientX, clientY, type }: PointerEvent) => {
      const from = down.get(pointerId);
      if (!from) return;
      down.delete(pointerId);
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      moved ||= Math.hypot(dx, dy) > tap;
      if (type === "pointercancel") moved = true;
      const { pointing, black, resting } = useProjection.getState();
      lift();
      if (down.size > 0) return;
      if (most === 2 && !moved) toggleBlack();
      // A finger that leads the light goes sideways too, and means to show something.
      if (resting || (pointing && !black)) return;
      // The graph is pulled along: to the left comes what is next.
      const isSwipe = Math.abs(dx) > swipe && Math.abs(dx) > 2 * Math.abs(dy);
      if (most === 1 && isSwipe) step(dx < 0 ? 1 : -1);
    };
    window.addEventListener("pointerdown", begin, { capture: true });
    window.addEventListener("pointermove", move, { capture: true });
    for (const kind of ends) window.addEventListener(kind, end, { capture: true });
    return () => {
      lift();
      window.removeEventListener("pointerdown", begin, { capture: true });
      window.removeEventListener("pointermove", move, { capture: true });
      for (const kind of ends) window.removeEventListener(kind, end, { capture: true });
    };
  }, [step, toggleBlack]);
}

const ends = ["pointerup", "pointercancel"] as const;

function toggleBlackHere(): void {
  useProjection.setState(({ black }) => ({ black: !black }));
}

/** On a black screen it only brings the picture back. */
function stepHere(direction: 1 | -1): void {
  if (useProjection.getState().black) useProjection.setState({ black: false });
  else step(direction);
}

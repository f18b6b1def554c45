import type { Point } from "@chalkgrad/figure";
import { useEffect, useMemo, useState } from "react";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useGrouping } from "../state/grouping.ts";
import { useBeat } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { nodeAt } from "./nodeAt.ts";

/** Pixels within which a resting hand trembles: it does not point anew. */
const tremble = 4;
const none: readonly string[] = [];

/** Whom the spotlight is on: the node that is pointed at, or else who is at work in the present step; none without a light. */
export function useLit(): readonly string[] {
  const spotlit = useProjection((projection) => projection.spotlit);
  const last = useDocument(({ document }) => document.nodes.at(-1)?.id);
  useGrouping(({ room }) => room);
  const step = useBeat(({ frame }) => frame.step);
  const pointed = usePointed(spotlit);
  // Another step takes the light along, until the hand points again.
  const now = pointed?.step === step ? pointed?.id : undefined;
  return useMemo(() => {
    if (!spotlit) return none;
    if (now !== undefined) return [now];
    return step?.nodes ?? (last === undefined ? none : [last]);
  }, [spotlit, now, step, last]);
}

/** What a mouse or a pen is over, or a finger has tapped, and in which step. */
function usePointed(spotlit: boolean) {
  const [pointed, setPointed] = useState<ReturnType<typeof pointedAt>>();
  useEffect(() => {
    if (!spotlit) return;
    let last = camera()?.pointer() ?? { x: Number.NaN, y: Number.NaN };
    setPointed(pointedAt(camera()?.pointer()));
    const point = ({ type, pointerType, target, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType === "touch" && type === "pointermove") return;
      if (Math.hypot(x - last.x, y - last.y) < tremble && pointerType !== "touch") return;
      if (target instanceof Element && target.closest("button")) return;
      last = { x, y };
      setPointed(pointedAt(last));
    };
    window.addEventListener("pointermove", point);
    window.addEventListener("pointerdown", point);
    return () => {
      window.removeEventListener("pointermove", point);
      window.removeEventListener("pointerdown", point);
    };
  }, [spotlit]);
  return pointed;
}

function pointedAt(screen: Point | undefined) {
  const place = screen && camera()?.toCanvas(screen);
  const id = place && nodeAt(place);
  return id === undefined ? undefined : { id, step: useBeat.getState().frame.step };
}

import type { Point } from "@chalkgrad/figure";
import { useEffect, useRef } from "react";
import { camera } from "../state/camera.ts";
import { type Stroke, useProjection } from "../state/projection.ts";
import css from "./Projector.module.css";

/** How thick a stroke is, of the screen's height: as the back row sees it. */
const thickShare = 1 / 150;
/** Pixels of the screen within which another point would add nothing. */
const tooNear = 2.5;

/** Where a mouse, a pen or a finger draws. What was drawn lies on the canvas, and moves with it. */
export function InkSurface() {
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = surface.current;
    if (!area) return;
    let stroke: Stroke | undefined;
    let hand: number | undefined;
    let last: Point = { x: 0, y: 0 };
    const begin = (event: PointerEvent) => {
      if (hand !== undefined || event.button !== 0) return;
      hand = event.pointerId;
      area.setPointerCapture(hand);
      last = screenPlace(event);
      stroke = begun(last);
      const begunStroke = stroke;
      if (begunStroke) useProjection.setState(({ ink }) => ({ ink: [...ink, begunStroke] }));
    };
    const goOn = (event: PointerEvent) => {
      const { ink } = useProjection.getState();
      // Taken back or wiped while it was being drawn: the rest of it is not drawn.
      if (event.pointerId !== hand || !stroke || ink.at(-1) !== stroke) return;
      const added: Point[] = [];
      for (const moment of event.getCoalescedEvents?.() ?? [event]) {
        const place = screenPlace(moment);
        if (Math.hypot(place.x - last.x, place.y - last.y) < tooNear) continue;
        const drawn = camera()?.toCanvas(place);
        if (drawn) added.push(drawn);
        last = place;
      }
      if (added.length === 0) return;
      stroke = { ...stroke, points: [...stroke.points, ...added] };
      useProjection.setState({ ink: [...ink.slice(0, -1), stroke] });
    };
    const end = ({ pointerId }: PointerEvent) => {
      if (pointerId === hand) hand = stroke = undefined;
    };
    area.addEventListener("pointerdown", begin);
    area.addEventListener("pointermove", goOn);
    for (const kind of ends) area.addEventListener(kind, end);
    return () => {
      area.removeEventListener("pointerdown", begin);
      area.removeEventListener("pointermove", goOn);
      for (const kind of ends) area.removeEventListener(kind, end);
    };
  }, []);
  return <div ref={surface} className={css.surface} data-testid="ink-surface" />;
}

const ends = ["pointerup", "pointercancel"] as const;

function screenPlace({ clientX: x, clientY: y }: PointerEvent): Point {
  return { x, y };
}

/** A stroke that is a dot so far. */
function begun(place: Point): Stroke | undefined {
  const view = camera();
  if (!view) return undefined;
  const start = view.toCanvas(place);
  const beside = view.toCanvas({ x: place.x + 1, y: place.y });
  return { points: [start], width: (beside.x - start.x) * window.innerHeight * thickShare };
}

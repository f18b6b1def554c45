import type { Point } from "@chalkgrad/figure";
import { useEffect, useState } from "react";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { seenOf, useGrouping } from "../state/grouping.ts";
import { useBeat } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { litParts } from "./litParts.ts";
import { nodeAt } from "./nodeAt.ts";

/** Pixels within which a resting hand trembles: it does not point anew. */
const tremble = 4;

/** Dims all but the node that is pointed at, or else who is at work in the present step. */
export function Spotlight() {
  const spotlit = useProjection((projection) => projection.spotlit);
  return spotlit ? <Light /> : null;
}

function Light() {
  const document = useDocument((state) => state.document);
  useGrouping(({ room }) => room);
  const step = useBeat(({ frame }) => frame.step);
  const pointed = usePointed();
  // Another step takes the light along, until the hand points again.
  const now = pointed && pointed.step === step ? pointed.id : undefined;
  const lit = now === undefined ? (step?.nodes ?? lastOf(document)) : [now];
  if (lit.length === 0) return null;
  return <style data-testid="spotlight">{rules(litParts(document, seenOf(document), lit))}</style>;
}

function lastOf({ nodes }: { readonly nodes: readonly { readonly id: string }[] }) {
  return nodes.slice(-1).map(({ id }) => id);
}

/** What a mouse or a pen is over, or a finger has tapped, and in which step. */
function usePointed() {
  const [pointed, setPointed] = useState(() => pointedAt(camera()?.pointer()));
  useEffect(() => {
    let last = camera()?.pointer() ?? { x: Number.NaN, y: Number.NaN };
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
  }, []);
  return pointed;
}

function pointedAt(screen: Point | undefined) {
  const place = screen && camera()?.toCanvas(screen);
  const id = place && nodeAt(place);
  return id === undefined ? undefined : { id, step: useBeat.getState().frame.step };
}

/** One style for the page: no picture has to render again, and what scrolls into view is dimmed at once. */
function rules(parts: readonly string[]): string {
  const each = parts.map((id) => `[data-id="${CSS.escape(id)}"]`).join(",");
  return `:is(.react-flow__node,.react-flow__edge){opacity:.18}
:is(.react-flow__node,.react-flow__edge):is(${each}){opacity:1}
@media (prefers-reduced-motion:no-preference){:is(.react-flow__node,.react-flow__edge){transition:opacity .16s}}`;
}

import type { Rect } from "@chalkgrad/figure";
import type { Step } from "@chalkgrad/timeline";
import { getViewportForBounds, useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { reducedMotion } from "../platform/motion.ts";
import { captionShare } from "../projector/captionShare.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { sourcesOf } from "./actingNodes.ts";
import { graphBounds } from "./graphBounds.ts";
import { smallestText } from "./smallestText.ts";

/** Of the screen's height: what the back row of a class can read. */
const legibleShare = 1 / 40;
/** A little over it, so that rounding never falls below. */
const reserve = 1.02;
const mostZoom = 4;
/** Of the screen's shorter side. */
const marginShare = 0.03;
/** More nodes are not looked at as a whole: their texts would be too small anyway. */
const mostAsAWhole = 120;
const glideMs = 380;

/**
 * The camera before a class: the whole graph where the back row can read it so, else what is at work
 * in the present step. It gives the editor its own view back when it leaves.
 */
export default function ProjectedView() {
  const flow = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const document = useDocument((state) => state.document);
  const step = useBeat(({ frame }) => frame.step);
  const shown = useRef("");

  useEffect(() => {
    const before = flow.getViewport();
    return () => void flow.setViewport(before);
  }, [flow]);

  useEffect(() => {
    const margin = Math.min(width, height) * marginShare;
    const padding = {
      top: `${margin}px`,
      bottom: `${margin / 2 + height * captionShare}px`,
      left: `${margin}px`,
      right: `${margin}px`,
    } as const;
    const ids = document.nodes.map(({ id }) => id);
    const choices = [...(ids.length <= mostAsAWhole ? [ids] : []), ...acting(step, ids)];
    for (const [index, nodes] of choices.entries()) {
      const bounds = roomy(graphBounds(new Set(nodes)));
      if (!bounds) continue;
      const least = (legibleShare * reserve * height) / smallestText(nodes);
      const view = (least: number) =>
        getViewportForBounds(bounds, width, height, least, mostZoom, padding);
      const isLast = index === choices.length - 1;
      if (!isLast && view(0).zoom < least) continue;
      // The first picture and another size are cuts; from step to step it glides.
      const size = `${width} ${height}`;
      const duration = shown.current === size && !reducedMotion() ? glideMs : 0;
      shown.current = size;
      void flow.setViewport(view(least), { duration });
      return;
    }
  }, [flow, width, height, document, step]);

  return null;
}

/** Larger names and numbers reach further, and so do open ends and the rim of who is at work. */
function roomy(bounds: Rect | undefined): Rect | undefined {
  if (!bounds) return undefined;
  const { x, y, width, height } = bounds;
  return { x: x - 18, y: y - 8, width: width + 36, height: height + 14 };
}

/** What is at work with all that it takes in, then alone, then its first node. */
function acting(step: Step | undefined, ids: readonly string[]): readonly (readonly string[])[] {
  const nodes = step?.nodes ?? ids.slice(-1);
  return [[...new Set([...nodes, ...sourcesOf(nodes)])], nodes, nodes.slice(0, 1)];
}

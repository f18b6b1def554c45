import type { Rect } from "@chalkgrad/figure";
import type { Step } from "@chalkgrad/timeline";
import { getViewportForBounds, useReactFlow, useStore, type Viewport } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { reducedMotion } from "../platform/motion.ts";
import { captionShare } from "../projector/captionShare.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { sourcesOf } from "./actingNodes.ts";
import { graphBounds } from "./graphBounds.ts";
import { InkLayer } from "./InkLayer.tsx";
import { Spotlight } from "./Spotlight.tsx";
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
 * The camera before a class: what a prepared step shows, else the whole graph where the back row can read it so, else what is at work
 * in the present step; and what points in it. It gives the editor its own view back when it leaves.
 */
export default function ProjectedView() {
  const flow = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const document = useDocument((state) => state.document);
  const step = useBeat(({ frame }) => frame.step);
  const prepared = useProjection((projection) => projection.view);
  const shown = useRef("");

  useEffect(() => {
    const before = flow.getViewport();
    return () => void flow.setViewport(before);
  }, [flow]);

  useEffect(() => {
    const ids = document.nodes.map(({ id }) => id);
    const view = viewOf({ width, height, prepared, step, ids });
    if (!view) return;
    // The first picture and another size are cuts; from step to step it glides.
    const size = `${width} ${height}`;
    const duration = shown.current === size && !reducedMotion() ? glideMs : 0;
    shown.current = size;
    void flow.setViewport(view, { duration });
  }, [flow, width, height, document, prepared, step]);

  return (
    <>
      <Spotlight />
      <InkLayer />
    </>
  );
}

interface Stage {
  readonly width: number;
  readonly height: number;
  readonly prepared: Rect | undefined;
  readonly step: Step | undefined;
  readonly ids: readonly string[];
}

function viewOf({ width, height, prepared, step, ids }: Stage): Viewport | undefined {
  const margin = Math.min(width, height) * marginShare;
  const bottom = margin / 2 + height * captionShare;
  const padding = {
    top: `${margin}px`,
    bottom: `${bottom}px`,
    left: `${margin}px`,
    right: `${margin}px`,
  } as const;
  const whole = roomy(graphBounds());
  if (!whole || width === 0) return undefined;
  if (prepared) return getViewportForBounds(prepared, width, height, 0, mostZoom, padding);
  const fitted = (bounds: Rect, least: number, most: number) =>
    getViewportForBounds(bounds, width, height, least, most, padding);
  const legible = (nodes: readonly string[]) =>
    (legibleShare * reserve * height) / smallestText(nodes);
  const few = ids.length <= mostAsAWhole;
  const least = few ? legible(ids) : undefined;
  if (least !== undefined && fitted(whole, 0, mostZoom).zoom >= least) {
    return fitted(whole, least, mostZoom);
  }
  const choices = acting(step, ids);
  for (const [index, nodes] of choices.entries()) {
    const bounds = roomy(graphBounds(new Set(nodes)));
    if (!bounds) continue;
    // One size for all steps, where it can be: a picture that only glides is calmer.
    const zoom = least ?? legible(nodes);
    if (index < choices.length - 1 && fitted(bounds, 0, mostZoom).zoom < zoom) continue;
    const view = fitted(bounds, zoom, zoom);
    return {
      x: within(view.x, whole.x * zoom, whole.width * zoom, margin, width - margin),
      y: within(view.y, whole.y * zoom, whole.height * zoom, margin, height - bottom),
      zoom,
    };
  }
  return undefined;
}

/** Moves a view so that it shows as much of the graph as it can, and no more emptiness than it must. */
function within(shift: number, start: number, length: number, from: number, to: number): number {
  const [atStart, atEnd] = [from - start, to - (start + length)];
  if (length <= to - from) return (atStart + atEnd) / 2;
  return Math.min(atStart, Math.max(atEnd, shift));
}

/** The rim of who is at work reaches further. */
function roomy(bounds: Rect | undefined): Rect | undefined {
  if (!bounds) return undefined;
  const { x, y, width, height } = bounds;
  return { x: x - 10, y: y - 10, width: width + 20, height: height + 14 };
}

/** What is at work with all that it takes in, then alone, then its first node. */
function acting(step: Step | undefined, ids: readonly string[]): readonly (readonly string[])[] {
  const nodes = step?.nodes ?? ids.slice(-1);
  return [[...new Set([...nodes, ...sourcesOf(nodes)])], nodes, nodes.slice(0, 1)];
}

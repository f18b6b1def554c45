import type { TalkMoment, TalkView } from "@chalkgrad/document";
import type { Rect } from "@chalkgrad/figure";
import { momentAt } from "@chalkgrad/timeline";
import { graphBounds } from "../canvas/graphBounds.ts";
import { seenPart } from "../canvas/seenPart.ts";
import { usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";

/** Where the pass stands now. */
export function presentMoment(): TalkMoment {
  return momentAt(useResults.getState().plan, usePlayhead.getState().time);
}

/** What is in view, clear of the panels, in whole units of the canvas. */
export function presentView(): TalkView | undefined {
  const seen = seenPart();
  if (!seen) return undefined;
  const [x, y] = [Math.round(seen.x), Math.round(seen.y)];
  const { width, height } = seen;
  return { x, y, width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** What is in view where somebody has come near: a projection chooses better than a graph that is seen whole. */
export function chosenView(): TalkView | undefined {
  const [view, graph] = [presentView(), graphBounds()];
  return view && graph && !holds(view, graph) ? view : undefined;
}

/** Fitting leaves nothing out but by rounding. */
const tolerance = 2;

function holds(outer: Rect, inner: Rect): boolean {
  const starts = inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance;
  const endsX = inner.x + inner.width <= outer.x + outer.width + tolerance;
  const endsY = inner.y + inner.height <= outer.y + outer.height + tolerance;
  return starts && endsX && endsY;
}

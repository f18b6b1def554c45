import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { type Stroke, useProjection } from "../state/projection.ts";
import css from "./InkLayer.module.css";
import { strokePath } from "./strokePath.ts";

/** What was drawn over the graph: it lies on the canvas, so it stays with what it is about. */
export function InkLayer() {
  const ink = useProjection((projection) => projection.ink);
  if (ink.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={css.ink} aria-hidden="true" data-testid="ink">
        {ink.map((stroke, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes only come and go at the end.
          <Line key={index} {...stroke} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** A rim in the colour of the page keeps it apart from what it crosses. */
const Line = memo(function Line({ points, width }: Stroke) {
  const path = strokePath(points);
  return (
    <>
      <path className={css.rim} d={path} strokeWidth={width * 1.8} />
      <path d={path} strokeWidth={width} />
    </>
  );
});

import { curvePath, wireCurve } from "@chalkgrad/figure";
import { type ConnectionLineComponentProps, Position } from "@xyflow/react";
import css from "./PendingWire.module.css";

/** The wire that is being pulled, from the port where it began to the pointer. */
export function PendingWire({
  fromX,
  fromY,
  toX,
  toY,
  fromPosition,
  connectionStatus,
}: ConnectionLineComponentProps) {
  const start = { x: fromX, y: fromY };
  const end = { x: toX, y: toY };
  const curve = fromPosition === Position.Right ? wireCurve(start, end) : wireCurve(end, start);
  const refused = connectionStatus === "invalid";
  return (
    <path className={refused ? `${css.wire} ${css.refused}` : css.wire} d={curvePath(curve)} />
  );
}

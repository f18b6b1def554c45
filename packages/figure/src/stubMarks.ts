import type { GraphNode } from "@chalkgrad/engine";
import { type Curve, shifted } from "./curve.ts";
import { fullDisplay } from "./display.ts";
import type { Point } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { outputPort, portPlace } from "./nodeLayout.ts";
import { arrowHead, backArrow, current, isZero, lineColor, type Reading } from "./reading.ts";
import { gradientBlock, valueBlock } from "./readingBlock.ts";

export interface StubLook extends Reading {
  /** Seen from far: no text. */
  readonly plain?: boolean;
}

export const stubLength = 58;

/** The open end of a sink as a line from the origin: here the output is read and the backward pass begins. */
export const openEnd: Curve = {
  from: { x: 0, y: 0 },
  leave: { x: stubLength / 3, y: 0 },
  arrive: { x: (stubLength * 2) / 3, y: 0 },
  to: { x: stubLength, y: 0 },
};

/** The open end at a node's output, from the node's top-left corner. */
export function stubCurve(node: GraphNode): Curve {
  return shifted(openEnd, portPlace(node, outputPort));
}

/** The open end with its two numbers, where it leaves a node's body. */
export function stubMarks(port: Point, look: StubLook): Mark[] {
  const curve = shifted(openEnd, port);
  const { display = fullDisplay } = look;
  const { value, gradient, known } = current(look);
  const { from, to } = curve;
  const stroke = lineColor(look);
  const marks: Mark[] = [
    { kind: "path", d: `M${from.x},${from.y} H${to.x - 6}`, stroke, strokeWidth: 1.8 },
    { kind: "path", d: arrowHead({ x: to.x - 8, y: to.y }, from, 8), fill: stroke },
  ];
  if (look.plain) return marks;
  const back = display.gradients && known.gradient;
  if (back) marks.push(...backArrow(curve, { x: 0, y: 1 }, isZero(gradient)));
  const above = valueBlock(display, value, look.value);
  const below = gradientBlock(display, gradient);
  marks.push(
    ...above.draw(
      { x: stubNumberX(port, above.width), y: from.y - 5 - above.height / 2 },
      known.value ? "forward" : "muted",
    ),
    ...below.draw(
      { x: stubNumberX(port, below.width), y: from.y + (back ? 14 : 5) + below.height / 2 },
      known.gradient ? "backward" : "muted",
    ),
  );
  return marks;
}

/** How far to the right a number of this width at an open end reaches. */
export function stubReach(port: Point, width: number): number {
  return stubNumberX(port, width) + width / 2;
}

/** Numbers wider than the stub grow to the right, away from the node's body. */
function stubNumberX({ x }: Point, width: number): number {
  return x + Math.max(stubLength / 2, width / 2 + 8);
}

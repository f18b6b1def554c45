import type { GraphNode } from "@chalkgrad/engine";
import { type Curve, shifted } from "./curve.ts";
import type { Point } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { outputPort, portPlace } from "./nodeLayout.ts";
import {
  arrowHead,
  backShaft,
  lineColor,
  type Reading,
  type ReadingLayout,
  readingBlocks,
  readingMarks,
} from "./reading.ts";

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
  const { from, to } = shifted(openEnd, port);
  const stroke = lineColor(look);
  const marks: Mark[] = [
    { kind: "path", d: `M${from.x},${from.y} H${to.x - 6}`, stroke, strokeWidth: 1.8 },
    { kind: "path", d: arrowHead({ x: to.x - 8, y: to.y }, from, 8), fill: stroke },
  ];
  return look.plain ? marks : [...marks, ...readingMarks(stubReadingLayout(port, look), look)];
}

/** Where the numbers at an open end stand. */
export function stubReadingLayout(port: Point, look: Reading): ReadingLayout {
  const { value, gradient, back } = readingBlocks(look);
  const { y } = port;
  return {
    value: {
      block: value,
      at: { x: stubNumberX(port, value.width), y: y - 5 - value.height / 2 },
    },
    gradient: {
      block: gradient,
      at: {
        x: stubNumberX(port, gradient.width),
        y: y + (back ? 14 : 5) + gradient.height / 2,
      },
    },
    back: back ? backShaft(shifted(openEnd, port), { x: 0, y: 1 }) : undefined,
  };
}

/** How far to the right a number of this width at an open end reaches. */
export function stubReach(port: Point, width: number): number {
  return stubNumberX(port, width) + width / 2;
}

/** Numbers wider than the stub grow to the right, away from the node's body. */
function stubNumberX({ x }: Point, width: number): number {
  return x + Math.max(stubLength / 2, width / 2 + 8);
}

import type { Tensor } from "@chalkgrad/engine";
import type { Display } from "./display.ts";
import type { Point } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { gradientBlock, numberSize } from "./readingBlock.ts";
import { textWidth } from "./textWidth.ts";
import type { ColorToken } from "./theme.ts";

/** A fan-out to which some of its gradients have come, and not yet all. */
export interface Waiting {
  /** "1 of 2" */
  readonly words: string;
  /** What has been added up so far. */
  readonly sum: Tensor | undefined;
}

/** The room of the sign before the sum. */
export const sumSign = 16;
const badge = { height: 19, size: 13, padding: 7, gap: 8 };

/** The sum of what came back over all wires of a fan-out; while it waits for the rest, the sum so far and how much has come. */
export function fanOutMarks(
  display: Display,
  gradient: Tensor | undefined,
  waiting: Waiting | undefined,
  top: Point,
  wrong?: Tensor | undefined,
): Mark[] {
  const block = gradientBlock(display, gradient ?? waiting?.sum, gradient && wrong);
  const fill: ColorToken = gradient || waiting?.sum ? "backward" : "muted";
  const { textScale } = display;
  const sign = sumSign * textScale;
  const badgeWidth = waiting
    ? textWidth(waiting.words, badge.size * textScale) + 2 * badge.padding
    : 0;
  const width = sign + block.width + (waiting ? badge.gap + badgeWidth : 0);
  const y = top.y + block.height / 2;
  const left = top.x - width / 2;
  const size = numberSize * textScale;
  const marks: Mark[] = [
    { kind: "text", text: "Σ", x: left, y, size, anchor: "start", fill, halo: "page" },
    ...block.draw({ x: left + sign + block.width / 2, y }, fill),
  ];
  if (waiting) {
    const place = { x: left + width - badgeWidth, y };
    marks.push(...badgeMarks(waiting.words, place, badgeWidth, textScale));
  }
  return marks;
}

/** Dashed like what it waits for. */
function badgeMarks(words: string, { x, y }: Point, width: number, scale: number): Mark[] {
  const height = badge.height * scale;
  return [
    {
      kind: "rect",
      x,
      y: y - height / 2,
      width,
      height,
      radius: height / 2,
      fill: "page",
      stroke: "backward",
      strokeWidth: 1.3,
      dash: [4, 2],
    },
    {
      kind: "text",
      text: words,
      x: x + width / 2,
      y,
      size: badge.size * scale,
      anchor: "middle",
      fill: "backward",
      weight: 600,
    },
  ];
}

import type { Tensor } from "@chalkgrad/engine";
import type { Shown } from "@chalkgrad/timeline";
import { type Curve, curvePath, pointAt, shifted, subcurve, upwardNormalAt } from "./curve.ts";
import { asksGradients, type Display, fullDisplay } from "./display.ts";
import type { Point, Rect, Size } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { gradientBlock, valueBlock } from "./readingBlock.ts";
import type { TensorBlock } from "./tensorBlock.ts";
import type { ColorToken } from "./theme.ts";

/** The two numbers of a wire or of a sink's stub, and whether the pass has come to them yet. */
export interface Reading {
  readonly value: Tensor | undefined;
  readonly gradient: Tensor | undefined;
  readonly shown: Shown;
  /** The gradient that a mistake in the backward pass leads to, where it is another one: it stands beside the right one. */
  readonly wrong?: Tensor | undefined;
  /** What of them the picture tells; default: all that the canvas shows. */
  readonly display?: Display | undefined;
}

/** Free space between a line and the numbers beside it. */
const gap = 4;
/** The gradient's arrow runs this far below the wire; its number stands beyond it. */
const arrowOffset = 7;
const arrowRoom = arrowOffset + 4;
/** The part of the wire that the arrow accompanies. */
const arrowSpan = { tail: 0.7, head: 0.3 };

/** A block of numbers and its centre. */
export interface PlacedBlock {
  readonly block: TensorBlock;
  readonly at: Point;
}

/** Where the numbers of a line stand, and the arrow that runs back, before anything is drawn. */
export interface ReadingLayout {
  readonly value: PlacedBlock;
  readonly gradient: PlacedBlock;
  /** From the arrow's tip to its end; none while no gradient is shown. */
  readonly back: Curve | undefined;
}

/**
 * The value above the wire and the gradient below it with its arrow back, as in the book.
 * "Above" is square to the wire at its middle, so that the numbers clear a steep wire too.
 */
export function wireReadingLayout(curve: Curve, reading: Reading): ReadingLayout {
  const up = upwardNormalAt(curve, 0.5);
  const down = { x: -up.x, y: -up.y };
  const middle = pointAt(curve, 0.5);
  const { value, gradient, back } = readingBlocks(reading);
  return {
    value: { block: value, at: beside(middle, up, value, gap) },
    gradient: {
      block: gradient,
      at: beside(middle, down, gradient, gap + (back ? arrowRoom : 0)),
    },
    back: back ? backShaft(curve, down) : undefined,
  };
}

/** The blocks of a reading as its display wants them, and whether an arrow runs back. */
export function readingBlocks(reading: Reading) {
  const { value, gradient, known } = current(reading);
  const { display = fullDisplay } = reading;
  return {
    value: valueBlock(display, value, reading.value),
    gradient: gradientBlock(display, gradient, reading.wrong),
    back: display.gradients && known.gradient,
  };
}

/** The numbers and the arrow of a line. */
export function readingMarks({ value, gradient, back }: ReadingLayout, reading: Reading): Mark[] {
  const { known } = current(reading);
  // A thin arrow says "0", or little: not while that is the question.
  const { display = fullDisplay } = reading;
  const asked = asksGradients(display) || display.blank?.gradient === true;
  const most = asked ? Number.POSITIVE_INFINITY : largest(reading.gradient);
  return [
    ...(back ? backArrow(back, most) : []),
    ...value.block.draw(value.at, known.value ? "forward" : "muted"),
    ...gradient.block.draw(gradient.at, known.gradient ? "backward" : "muted"),
  ];
}

/** A line is grey until its value has travelled over it; one that tells no number is plain ink. */
export function lineColor(reading: Reading): ColorToken {
  const { values, gradients } = reading.display ?? fullDisplay;
  if (!values && !gradients) return "ink";
  return current(reading).known.value ? "forward" : "line";
}

/** The room of the numbers beside a wire, from the sizes of their blocks. */
export function wireNumbers(curve: Curve, value: Size, gradient: Size): readonly Rect[] {
  const up = upwardNormalAt(curve, 0.5);
  const middle = pointAt(curve, 0.5);
  return [
    around(beside(middle, up, value, gap), value),
    around(beside(middle, { x: -up.x, y: -up.y }, gradient, gap + arrowRoom), gradient),
  ];
}

function around({ x, y }: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** What of a reading may be seen now. */
export function current({ value, gradient, shown }: Reading) {
  const seen = {
    value: shown.value ? value : undefined,
    gradient: shown.gradient ? gradient : undefined,
  };
  return {
    ...seen,
    known: { value: seen.value !== undefined, gradient: seen.gradient !== undefined },
  };
}

/** The part of a line that the arrow back accompanies, moved off it. */
export function backShaft(curve: Curve, down: Point): Curve {
  const offset = { x: down.x * arrowOffset, y: down.y * arrowOffset };
  return shifted(subcurve(curve, arrowSpan.head, arrowSpan.tail), offset);
}

/** The bold line of the arrow back, and the least that one that fades comes to; zero is thinner still. */
const arrowWidth = { full: 2.4, least: 1.3, zero: 1 };
/** From this size down an arrow fades, by so much with every power of ten. */
const fadesFrom = 0.5;
const fading = 0.55;

/** How bold the arrow of a gradient is whose largest number has this size: behind a chain of sigmoids it thins out. */
function boldness(most: number): number {
  if (most === 0) return arrowWidth.zero;
  const faded = arrowWidth.full + fading * Math.min(0, Math.log10(most / fadesFrom));
  return Number.isNaN(most) ? arrowWidth.full : Math.max(arrowWidth.least, faded);
}

/** The arrow that runs back: dashed and bold, thinner where the gradient is small, and thin where it is all zero. */
function backArrow(shaft: Curve, most: number): Mark[] {
  const zero = most === 0;
  return [
    {
      kind: "path",
      d: curvePath(shaft),
      stroke: "backward",
      strokeWidth: boldness(most),
      dash: zero ? [3, 4] : [6, 3],
    },
    { kind: "path", d: arrowHead(shaft.from, shaft.leave, zero ? 5 : 8), fill: "backward" },
  ];
}

/** A filled head with its tip beyond `tip`, pointing away from `behind`. */
export function arrowHead(tip: Point, behind: Point, size: number): string {
  const length = Math.hypot(tip.x - behind.x, tip.y - behind.y) || 1;
  const ahead = { x: (tip.x - behind.x) / length, y: (tip.y - behind.y) / length };
  const at = (forward: number, side: number) =>
    `${(tip.x + ahead.x * forward - ahead.y * side).toFixed(2)},${(tip.y + ahead.y * forward + ahead.x * side).toFixed(2)}`;
  return `M${at(size, 0)} L${at(0, size * 0.55)} L${at(0, -size * 0.55)} Z`;
}

/** The centre of a block that clears a line through `point` on the side of the unit vector. */
function beside(point: Point, side: Point, block: Size, distance: number): Point {
  const reach =
    distance + (Math.abs(side.x) * block.width) / 2 + (Math.abs(side.y) * block.height) / 2;
  return { x: point.x + side.x * reach, y: point.y + side.y * reach };
}

/** The size of the largest number; infinite where there is none. */
function largest(tensor: Tensor | undefined): number {
  return tensor
    ? tensor.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    : Number.POSITIVE_INFINITY;
}

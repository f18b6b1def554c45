import { type GraphNode, type Tensor, tensorFrom } from "@chalkgrad/engine";
import type { Phase } from "@chalkgrad/timeline";
import { type Display, fullDisplay } from "./display.ts";
import { fanOutMarks, sumSign, type Waiting } from "./fanOutMarks.ts";
import type { Point, Rect, Size } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { leafBlock, nodeSize, outputPort, portPlace, signSize } from "./nodeLayout.ts";
import { usualNumbers } from "./numberFormat.ts";
import { opLooks } from "./opLook.ts";
import { current, type Reading } from "./reading.ts";
import { numberSize } from "./readingBlock.ts";
import { stubMarks, stubReach } from "./stubMarks.ts";
import { tensorBlock } from "./tensorBlock.ts";
import { fittedText, textWidth } from "./textWidth.ts";
import type { ColorToken } from "./theme.ts";

export interface NodeLook extends Reading {
  readonly node: GraphNode;
  /** What people call the node; it stands below the body. */
  readonly name: string;
  /** How many wires carry its value away: none makes it a sink, two or more a fan-out. */
  readonly consumers: number;
  /** Set while a fan-out has some of its gradients. */
  readonly waiting?: Waiting | undefined;
  /** What a parameter will be after its step: the third of its fields. */
  readonly next?: Tensor | undefined;
  /** The pass that is at work in the node right now. */
  readonly active?: Phase | undefined;
  readonly selected?: boolean;
  /** Why the node has no number, in words; it gets a badge. */
  readonly problem?: string | undefined;
  /** Seen from far: no text. */
  readonly plain?: boolean;
}

type NodeExtentOf = Pick<
  NodeLook,
  "node" | "name" | "value" | "gradient" | "consumers" | "display"
>;

const nameSize = 13;
const nameRoom = 150;
const leafSize = 15;
/** What a pill keeps free at both of its sides together, and above and below. */
const leafRoom = { width: 20, height: 6 };

/** A name as it stands below a node: cut where it would be too wide. */
export function shownName(name: string): string {
  return fittedText(name, nameSize, nameRoom);
}

/** A node with its name, its badge and, on a sink, its stub; the origin is its top-left corner. */
export function nodeMarks(look: NodeLook): Mark[] {
  const { node, plain } = look;
  const size = nodeSize(node);
  return [
    ...(look.consumers === 0 ? stubMarks(portPlace(node, outputPort), look) : []),
    ...bodyMarks(look, size),
    ...(plain ? [] : signMarks(look, size)),
    ...(plain ? [] : captionMarks(look, size)),
    ...(plain || !look.next ? [] : nextMarks(look.next, look, size)),
    ...(look.problem ? badgeMarks(look.problem, size) : []),
  ];
}

function bodyMarks({ node, active, selected, problem }: NodeLook, size: Size): Mark[] {
  const stroke: ColorToken = active ?? (problem ? "warning" : "ink");
  const marks: Mark[] = [];
  if (selected) marks.push(outline(node, size, 4, { stroke: "focus", strokeWidth: 2.5 }));
  if (active) marks.push(outline(node, size, 5, { stroke: active, strokeWidth: 6, opacity: 0.25 }));
  marks.push(outline(node, size, 0, { fill: "surface", stroke, strokeWidth: active ? 2.6 : 1.7 }));
  return marks;
}

/** The node's form, `grow` units larger on every side. */
function outline(
  node: GraphNode,
  { width, height }: Size,
  grow: number,
  paint: Pick<Mark & { kind: "rect" }, "fill" | "stroke" | "strokeWidth" | "opacity">,
): Mark {
  const { form } = opLooks[node.op];
  if (form === "circle") {
    return { kind: "circle", x: width / 2, y: height / 2, radius: width / 2 + grow, ...paint };
  }
  return {
    kind: "rect",
    x: -grow,
    y: -grow,
    width: width + 2 * grow,
    height: height + 2 * grow,
    radius: (form === "pill" ? Math.min(height / 2, 20) : 9) + grow,
    ...paint,
  };
}

function signMarks({ node, name, display = fullDisplay }: NodeLook, size: Size): Mark[] {
  const centre: Point = { x: size.width / 2, y: size.height / 2 };
  if (node.op === "input") {
    if (!display.values) return display.names ? pillNameMarks(name, size.width, centre) : [];
    return leafMarks(node, size, centre, display);
  }
  const { form, sign } = opLooks[node.op];
  const circleSign = sign.length === 1 ? signSize.circle : signSize.smallCircle;
  return [
    {
      kind: "text",
      text: sign,
      ...centre,
      size: form === "circle" ? circleSign : signSize.box,
      anchor: "middle",
      fill: "ink",
      weight: 600,
    },
  ];
}

/** The value of a leaf. The pill is made for the usual format and size: in another one it is as large as fits. */
function leafMarks(
  node: GraphNode & { readonly op: "input" },
  { width, height }: Size,
  centre: Point,
  { numbers, textScale }: Pick<Display, "numbers" | "textScale">,
): Mark[] {
  let block = leafBlock(node);
  if (numbers !== usualNumbers || textScale !== 1) {
    const tensor = node.value === undefined ? undefined : tensorFrom(node.value);
    const size = leafSize * textScale;
    block = tensorBlock(tensor, size, numbers);
    const fit = Math.min(
      (width - leafRoom.width) / block.width,
      (height - leafRoom.height) / block.height,
    );
    if (fit < 1) block = tensorBlock(tensor, size * fit, numbers);
  }
  return block.draw(centre, "ink", "surface");
}

/** Without its value a leaf has room for its name in the pill itself. */
function pillNameMarks(name: string, width: number, centre: Point): Mark[] {
  const text = fittedText(name, nameSize, width - 16);
  return [
    { kind: "text", text, ...centre, size: nameSize, anchor: "middle", fill: "ink", exact: name },
  ];
}

/** The name, and below it at a fan-out the sum of what came back over all its wires. */
function captionMarks(look: NodeLook, { width, height }: Size): Mark[] {
  const { display = fullDisplay } = look;
  const { gradient } = current(look);
  const size = nameSize * display.textScale;
  const x = width / 2;
  const marks: Mark[] = [];
  if (display.names && (display.values || look.node.op !== "input")) {
    marks.push({
      kind: "text",
      text: fittedText(look.name, size, nameRoom * display.textScale),
      x,
      y: height + size,
      size,
      anchor: "middle",
      fill: "muted",
      halo: "page",
      exact: look.name,
    });
  }
  if (display.gradients && look.consumers > 1) {
    const y = height + (marks.length > 0 ? 2 * size - 2 : 4);
    marks.push(...fanOutMarks(display, gradient, look.waiting, { x, y }, look.wrong));
  }
  return marks;
}

const becomes = { text: "→", room: 18, gap: 5 };

/** Above a parameter what its step makes of it, apart from its value and its gradient. */
function nextMarks(next: Tensor, { display = fullDisplay }: NodeLook, { width }: Size): Mark[] {
  const block = tensorBlock(next, leafSize * display.textScale, display.numbers);
  const y = -becomes.gap - block.height / 2;
  const room = becomes.room * display.textScale;
  const left = (width - room - block.width) / 2;
  return [
    {
      kind: "text",
      text: becomes.text,
      x: left,
      y,
      size: leafSize * display.textScale,
      anchor: "start",
      fill: "update",
      weight: 600,
      halo: "page",
    },
    ...block.draw({ x: left + room + block.width / 2, y }, "update"),
  ];
}

/**
 * The room of a node with its name below, the sum at a fan-out and, on a sink, its stub and the
 * numbers there, from the node's top-left corner: what has to fit on the screen or on the page.
 */
export function nodeExtent({
  node,
  name,
  value,
  gradient,
  consumers,
  display: { textScale, numbers } = fullDisplay,
}: NodeExtentOf): Rect {
  const { width, height } = nodeSize(node);
  const label = nameSize * textScale;
  const nameWidth = textWidth(shownName(name), label);
  const left = Math.min(0, (width - nameWidth) / 2);
  const below = height + label + 10 * textScale;
  if (consumers === 1) return { x: left, y: 0, width: width - 2 * left, height: below };
  const blockOf = (tensor: Tensor | undefined) =>
    tensorBlock(tensor, numberSize * textScale, numbers);
  if (consumers > 1) {
    const sum = blockOf(gradient);
    const side = Math.min(left, (width - sum.width - sumSign * textScale) / 2);
    return {
      x: side,
      y: 0,
      width: width - 2 * side,
      height: height + 2 * label - 2 + sum.height,
    };
  }
  const blocks = [blockOf(value), blockOf(gradient)];
  const right = Math.max(
    ...blocks.map((block) => stubReach(portPlace(node, outputPort), block.width)),
  );
  const reach = Math.max(...blocks.map((block) => block.height)) + 16;
  const top = Math.min(0, height / 2 - reach);
  return {
    x: left,
    y: top,
    width: Math.max(right, width - left) - left,
    height: Math.max(below, height / 2 + reach) - top,
  };
}

/** The mark at the upper right corner that says that something is wrong. */
export function badgeMarks(problem: string, { width }: Pick<Size, "width">): Mark[] {
  const place = { x: width - 2, y: 2 };
  return [
    { kind: "circle", ...place, radius: 9, fill: "warning", stroke: "page", strokeWidth: 2 },
    {
      kind: "text",
      text: "!",
      ...place,
      size: 13,
      anchor: "middle",
      fill: "page",
      weight: 600,
      exact: problem,
    },
  ];
}

import {
  type DocumentNode,
  displayName,
  type GraphDocument,
  nodeOf,
  sourceOf,
} from "@chalkgrad/document";
import {
  type NodeId,
  ops,
  type Program,
  splitWireId,
  type Tensor,
  type WireId,
  wireId,
} from "@chalkgrad/engine";
import type { Frame, Token } from "@chalkgrad/timeline";
import { grown, joined, marksBounds } from "./bounds.ts";
import { type Curve, pointAt, shifted, wireCurve } from "./curve.ts";
import { type Display, fullDisplay } from "./display.ts";
import type { Point, Rect } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { outputPort, portPlace, wireBow } from "./nodeLayout.ts";
import { nodeMarks, stubCurve } from "./nodeMarks.ts";
import { tokenMarks } from "./tokenMarks.ts";
import { wireMarks } from "./wireMarks.ts";

/** What a figure reads of an evaluation, wherever that took place. */
export type FigureReadings = Pick<
  Program,
  "consumers" | "value" | "gradient" | "wireValue" | "wireGradient" | "problems"
>;

/** One thing of a figure. Its marks are drawn around `at`, so that a thing can be moved or animated whole. */
export interface FigurePart {
  readonly kind: "wire" | "node" | "token";
  /** The id of the node or wire; of a token, where it travels. */
  readonly id: NodeId | WireId;
  readonly at: Point;
  readonly marks: readonly Mark[];
}

/** The display list of a whole graph: later parts lie above earlier ones. */
export interface Figure {
  readonly parts: readonly FigurePart[];
  /** The room that the figure needs at any moment of its passes, margin included. */
  readonly bounds: Rect;
}

export interface FigureOptions extends Partial<Display> {
  /** Free room around everything. */
  readonly margin?: number;
}

/** Wide enough for the ring around a node at work, and for a line's end not to touch the frame. */
const defaultMargin = 16;

/** The whole graph at one moment, exactly as the canvas draws it. Nodes without a place stand at the origin. */
export function figureMarks(
  document: GraphDocument,
  frame: Frame,
  readings: FigureReadings,
  options: FigureOptions = {},
): Figure {
  const scene = { document, readings, display: { ...fullDisplay, ...options } };
  return {
    // Groups and notes belong before the wires: they lie below the graph.
    parts: [
      ...wireParts(scene, frame),
      ...nodeParts(scene, frame),
      ...frame.tokens.flatMap((token) => tokenPart(scene, token)),
    ],
    bounds: figureBounds(document, readings, options),
  };
}

/** The room of the whole graph with everything known: the same at every step, so that no picture jumps. */
export function figureBounds(
  document: GraphDocument,
  readings: FigureReadings,
  options: FigureOptions = {},
): Rect {
  const scene = { document, readings, display: { ...fullDisplay, ...options } };
  let bounds: Rect | undefined;
  for (const { at, marks } of [...wireParts(scene, allKnown), ...nodeParts(scene, allKnown)]) {
    const part = marksBounds(marks);
    bounds = joined(bounds, part && { ...part, x: part.x + at.x, y: part.y + at.y });
  }
  return grown(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, options.margin ?? defaultMargin);
}

interface Scene {
  readonly document: GraphDocument;
  readonly readings: FigureReadings;
  readonly display: Display;
}

type Knowledge = Pick<Frame, "node" | "wire" | "step">;

const known = { value: true, gradient: true };
const allKnown: Knowledge = { step: undefined, node: () => known, wire: () => known };

const origin: Point = { x: 0, y: 0 };

function wireParts({ document, readings, display }: Scene, frame: Knowledge): FigurePart[] {
  return wiresOf(document).map(({ id, curve }) => ({
    kind: "wire",
    id,
    at: origin,
    marks: wireMarks({
      curve,
      value: readings.wireValue(id),
      gradient: readings.wireGradient(id),
      shown: frame.wire(id),
      display,
    }),
  }));
}

function nodeParts({ document, readings, display }: Scene, frame: Knowledge): FigurePart[] {
  const problems = new Map<NodeId, string>();
  for (const { node, message } of [...readings.problems].reverse()) problems.set(node, message);
  const active = new Set(frame.step?.nodes);
  return document.nodes.map((node) => ({
    kind: "node",
    id: node.id,
    at: node.position ?? origin,
    marks: nodeMarks({
      node,
      name: displayName(node),
      value: readings.value(node.id),
      gradient: readings.gradient(node.id),
      shown: frame.node(node.id),
      consumers: readings.consumers(node.id).length,
      active: active.has(node.id) ? frame.step?.phase : undefined,
      problem: problems.get(node.id),
      display,
    }),
  }));
}

function tokenPart(scene: Scene, token: Token): FigurePart[] {
  const curve = tokenCurve(scene.document, token);
  if (!curve) return [];
  const marks = tokenMarks(token.phase, tokenNumber(scene, token), scene.display.textScale);
  const id = "stub" in token.on ? token.on.stub : token.on.wire;
  return [{ kind: "token", id, at: pointAt(curve, token.along), marks }];
}

function tokenNumber({ readings, display }: Scene, { phase, on }: Token): Tensor | undefined {
  if (phase === "forward" ? !display.values : !display.gradients) return undefined;
  if ("stub" in on) return readings.gradient(on.stub);
  return phase === "forward" ? readings.wireValue(on.wire) : readings.wireGradient(on.wire);
}

/** What a token travels over: a wire, or the open end of a sink. */
export function tokenCurve(document: GraphDocument, { on }: Token): Curve | undefined {
  if ("stub" in on) {
    const node = nodeOf(document, on.stub);
    return node && shifted(stubCurve(node), node.position ?? origin);
  }
  return wireCurveOf(document, on.wire);
}

interface PlacedWire {
  readonly id: WireId;
  readonly curve: Curve;
}

/** Every wire with its curve, those into one node after those into the one before, in port order. */
function wiresOf(document: GraphDocument): PlacedWire[] {
  return document.nodes.flatMap((node) => {
    const ports: readonly string[] = ops[node.op].ports;
    return ports.flatMap((port) => {
      const id = wireId(node.id, port);
      const curve = wireCurveOf(document, id);
      return curve ? [{ id, curve }] : [];
    });
  });
}

/** A wire of the document from port to port; undefined where there is none. */
export function wireCurveOf(document: GraphDocument, wire: WireId): Curve | undefined {
  const { node, port } = splitWireId(wire);
  const target = nodeOf(document, node);
  const source = nodeOf(document, sourceOf(document, wire) ?? "");
  if (!target || !source) return undefined;
  return wireCurve(portOnPage(source, outputPort), portOnPage(target, port), wireBow(target, port));
}

function portOnPage(node: DocumentNode, port: string): Point {
  const place = node.position ?? origin;
  const { x, y } = portPlace(node, port);
  return { x: place.x + x, y: place.y + y };
}

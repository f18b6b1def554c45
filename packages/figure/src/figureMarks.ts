import {
  type DocumentNode,
  type DocumentNote,
  displayName,
  type GraphDocument,
  type GroupId,
  type NoteId,
  type VisibleBox,
  type VisibleFrame,
  visibleGraph,
} from "@chalkgrad/document";
import {
  type NodeId,
  ops,
  type Program,
  type Tensor,
  type WireId,
  wireId,
} from "@chalkgrad/engine";
import { type Frame, type Phase, runningSum, type Shown, type Token } from "@chalkgrad/timeline";
import { grown, joined, marksBounds } from "./bounds.ts";
import { boxLayout } from "./boxLayout.ts";
import { type Curve, pointAt } from "./curve.ts";
import { type Display, fullDisplay } from "./display.ts";
import type { Point, Rect } from "./geometry.ts";
import { boxRect, type GroupLayout, groupLayout } from "./groupLayout.ts";
import { boxMarks, frameMarks } from "./groupMarks.ts";
import type { Mark } from "./marks.ts";
import { nodeMarks } from "./nodeMarks.ts";
import { noteMarks } from "./note/noteMarks.ts";
import { noteSize } from "./note/noteSize.ts";
import { tokenCurve, wireCurveOf } from "./placedCurves.ts";
import { stubMarks } from "./stubMarks.ts";
import { tokenMarks } from "./tokenMarks.ts";
import { wireMarks } from "./wireMarks.ts";

/** What a figure reads of an evaluation, wherever that took place. */
export type FigureReadings = Pick<
  Program,
  "consumers" | "value" | "gradient" | "wireValue" | "wireGradient" | "problems"
>;

/** One thing of a figure. Its marks are drawn around `at`, so that a thing can be moved or animated whole. */
export interface FigurePart {
  readonly kind: "wire" | "node" | "token" | "frame" | "box" | "note";
  /** The id of the node, wire, group or note; of a token, where it travels. */
  readonly id: NodeId | WireId | GroupId | NoteId;
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
  /** What is left out, with room to write it in by hand; by default nothing. */
  readonly blanks?: Blanks | undefined;
}

/** Which numbers of a graph are to be written in by hand; all others are given. */
export interface Blanks {
  value(node: NodeId): boolean;
  /** What the wire brings back. */
  contribution(wire: WireId): boolean;
  /** What comes together at the node. */
  gradient(node: NodeId): boolean;
}

/** Wide enough for the ring around a node at work, and for a line's end not to touch the frame. */
const defaultMargin = 16;

/** Draws one graph at many moments. What does not change from one to the next is the same object in both. */
export interface FigurePainter {
  readonly bounds: Rect;
  at(frame: Frame): readonly FigurePart[];
}

/** The whole graph at one moment, exactly as the canvas draws it. Nodes without a place stand at the origin. */
export function figureMarks(
  document: GraphDocument,
  frame: Frame,
  readings: FigureReadings,
  options: FigureOptions = {},
): Figure {
  const { bounds, at } = figurePainter(document, readings, options);
  return { parts: at(frame), bounds };
}

/** The same for a series of moments. */
export function figurePainter(
  document: GraphDocument,
  readings: FigureReadings,
  options: FigureOptions = {},
): FigurePainter {
  const scene = sceneOf(document, readings, options);
  const wires = wiresOf(document);
  const drawn = new Map<string, FigurePart>();
  /** Drawn once for each state that it has been seen in. */
  const part = (state: string, draw: () => FigurePart) => {
    let known = drawn.get(state);
    if (!known) {
      known = draw();
      drawn.set(state, known);
    }
    return known;
  };
  const visible = visibleGraph(document);
  const places = groupLayout(document);
  const frames = visible.frames.flatMap((frame) => framePart(frame, places, scene.display));
  const notes = (document.notes ?? []).map(notePart);
  const graphAt = ({ wire, node, step, received }: Knowledge): FigurePart[] => {
    const active = new Set(step?.nodes);
    return [
      ...frames,
      ...wires.map((each) => {
        const shown = wire(each.id);
        return part(`${each.id} ${stateOf(shown)}`, () => wirePart(scene, each, shown));
      }),
      ...visible.boxes.map((each) => {
        const phase = each.nodes.some(({ id }) => active.has(id)) ? step?.phase : undefined;
        const sinks = each.outputs.filter(({ isSink }) => isSink);
        const states = sinks.map((sink) => stateOf(node(sink.node.id))).join(" ");
        return part(`${each.group.id} ${states} ${phase}`, () => boxPart(scene, each, node, phase));
      }),
      ...visible.nodes.map((each) => {
        const shown = node(each.id);
        const phase = active.has(each.id) ? step?.phase : undefined;
        const { wires, total } = received(each.id);
        const come = wires.length < total ? wires : [];
        return part(`${each.id} ${stateOf(shown)} ${phase} ${come.length}`, () =>
          nodePart(scene, each, shown, phase, come),
        );
      }),
      ...notes,
    ];
  };
  // With everything known: the same at every step, so that no picture jumps.
  const bounds = partsBounds(graphAt(allKnown));
  return {
    bounds: grown(bounds ?? { ...origin, width: 0, height: 0 }, options.margin ?? defaultMargin),
    at: (frame) => [...graphAt(frame), ...frame.tokens.flatMap((token) => tokenPart(scene, token))],
  };
}

interface Scene {
  readonly document: GraphDocument;
  readonly readings: FigureReadings;
  readonly problems: ReadonlyMap<NodeId, string>;
  readonly display: Display;
  readonly blanks: Blanks | undefined;
}

type Knowledge = Pick<Frame, "node" | "wire" | "step" | "received">;

const known = { value: true, gradient: true };
const allKnown: Knowledge = {
  step: undefined,
  node: () => known,
  wire: () => known,
  received: () => ({ wires: [], total: 0 }),
};

const origin: Point = { x: 0, y: 0 };

function sceneOf(
  document: GraphDocument,
  readings: FigureReadings,
  { blanks, ...options }: FigureOptions,
): Scene {
  const problems = new Map<NodeId, string>();
  for (const { node, message } of [...readings.problems].reverse()) problems.set(node, message);
  return { document, readings, problems, display: { ...fullDisplay, ...options }, blanks };
}

/** The display of one node's numbers. */
function displayOf({ display, blanks }: Scene, node: NodeId): Display {
  if (!blanks) return display;
  return { ...display, blank: { value: blanks.value(node), gradient: blanks.gradient(node) } };
}

/** The display of a wire's numbers. */
function wireDisplay({ display, blanks }: Scene, { id, source }: PlacedWire): Display {
  if (!blanks) return display;
  return { ...display, blank: { value: blanks.value(source), gradient: blanks.contribution(id) } };
}

/** Ids hold no space, and a wire's id holds a dot, so that states of different things differ. */
function stateOf({ value, gradient }: Shown): string {
  return `${value} ${gradient}`;
}

function partsBounds(parts: readonly FigurePart[]): Rect | undefined {
  let bounds: Rect | undefined;
  for (const { at, marks } of parts) {
    const part = marksBounds(marks);
    bounds = joined(bounds, part && { ...part, x: part.x + at.x, y: part.y + at.y });
  }
  return bounds;
}

function wirePart(scene: Scene, wire: PlacedWire, shown: Shown): FigurePart {
  const { id, curve } = wire;
  const { readings } = scene;
  const display = wireDisplay(scene, wire);
  const value = readings.wireValue(id);
  const gradient = readings.wireGradient(id);
  const marks = wireMarks({ curve, value, gradient, shown, display });
  return { kind: "wire", id, at: origin, marks };
}

function nodePart(
  scene: Scene,
  node: DocumentNode,
  shown: Shown,
  active: Phase | undefined,
  come: readonly WireId[],
): FigurePart {
  const { readings, problems } = scene;
  const consumers = readings.consumers(node.id).length;
  const marks = nodeMarks({
    node,
    name: displayName(node),
    value: readings.value(node.id),
    gradient: readings.gradient(node.id),
    shown,
    consumers,
    // Numbers alone, as a picture has no language.
    waiting:
      come.length > 0
        ? { words: `${come.length}/${consumers}`, sum: runningSum(node, come, readings) }
        : undefined,
    active,
    problem: problems.get(node.id),
    display: displayOf(scene, node.id),
  });
  return { kind: "node", id: node.id, at: node.position ?? origin, marks };
}

function boxPart(
  scene: Scene,
  box: VisibleBox,
  shownOf: Frame["node"],
  active: Phase | undefined,
): FigurePart {
  const { readings, display, problems } = scene;
  const { outputs } = boxLayout(box);
  const ends = box.outputs.flatMap(({ node: { id }, isSink }) => {
    if (!isSink) return [];
    const value = readings.value(id);
    const gradient = readings.gradient(id);
    return stubMarks(outputs.get(id)!, {
      value,
      gradient,
      shown: shownOf(id),
      display: displayOf(scene, id),
    });
  });
  const { x, y } = boxRect(box);
  const problem = box.nodes.map(({ id }) => problems.get(id)).find(Boolean);
  const marks = [...ends, ...boxMarks({ box, active, problem, display })];
  return { kind: "box", id: box.group.id, at: { x, y }, marks };
}

function framePart(
  { group }: VisibleFrame,
  { frames }: GroupLayout,
  { names }: Display,
): FigurePart[] {
  const rect = frames.get(group.id);
  if (!rect) return [];
  const { x, y, ...size } = rect;
  const marks = frameMarks({ ...size, name: displayName(group), plain: !names });
  return [{ kind: "frame", id: group.id, at: { x, y }, marks }];
}

function notePart(note: DocumentNote): FigurePart {
  const marks = noteMarks(note.text, noteSize(note));
  return { kind: "note", id: note.id, at: note.position ?? origin, marks };
}

function tokenPart(scene: Scene, token: Token): FigurePart[] {
  const curve = tokenCurve(scene.document, token.on);
  if (!curve) return [];
  const marks = tokenMarks(token.phase, tokenNumber(scene, token), scene.display);
  const id = "stub" in token.on ? token.on.stub : token.on.wire;
  return [{ kind: "token", id, at: pointAt(curve, token.along), marks }];
}

function tokenNumber({ readings, display }: Scene, { phase, on }: Token): Tensor | undefined {
  if (phase === "forward" ? !display.values : !display.gradients) return undefined;
  if ("stub" in on) return readings.gradient(on.stub);
  return phase === "forward" ? readings.wireValue(on.wire) : readings.wireGradient(on.wire);
}

interface PlacedWire {
  readonly id: WireId;
  readonly source: NodeId;
  readonly curve: Curve;
}

/** Every wire with its curve, those into one node after those into the one before, in port order. */
function wiresOf(document: GraphDocument): PlacedWire[] {
  return document.nodes.flatMap((node) => {
    const ports: readonly string[] = ops[node.op].ports;
    const sources = new Map(Object.entries<NodeId>(node.inputs ?? {}));
    return ports.flatMap((port) => {
      const id = wireId(node.id, port);
      const source = sources.get(port);
      const curve = wireCurveOf(document, id);
      return curve && source !== undefined ? [{ id, source, curve }] : [];
    });
  });
}

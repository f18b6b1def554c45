import {
  type DocumentNode,
  displayName,
  type GraphDocument,
  nodeOf,
  sourceOf,
} from "@chalkgrad/document";
import { type NodeId, ops, splitWireId } from "@chalkgrad/engine";
import {
  type Curve,
  type Display,
  type FigurePart,
  type FigureReadings,
  fullDisplay,
  type Mark,
  nodeSize,
  opLooks,
  outputPort,
  type Point,
  portPlace,
  type TextMark,
  wireBow,
  wireCurveOf,
  wireMarks,
} from "@chalkgrad/figure";
import type { Frame } from "@chalkgrad/timeline";
import { gathered } from "./heatCells.ts";
import { titleRoom } from "./pptxPlace.ts";
import {
  type Brush,
  formShape,
  languageOf,
  line,
  markShape,
  preset,
  runText,
  shapeName,
  transform,
} from "./pptxShape.ts";

export interface SlideScene {
  readonly document: GraphDocument;
  readonly readings: FigureReadings;
  readonly display: Partial<Display>;
}

/** The figure at one moment as shapes: nodes that can be moved, with their wires glued to them. */
export function slideShapes(
  scene: SlideScene,
  frame: Frame,
  parts: readonly FigurePart[],
  brush: Brush,
): string {
  const bodies = new Map<NodeId, number>();
  for (const { kind, id } of parts) if (kind === "node") bodies.set(id, brush.ids.next());
  // What comes first lies below: wires under nodes, as on the canvas.
  const shapes = parts.flatMap((part) => {
    if (part.kind === "wire") return wireShapes(scene, part, frame, bodies, brush);
    if (part.kind === "node") return nodeShapes(scene.document, part, bodies, brush);
    return otherShapes(scene.document, part, brush);
  });
  return shapes.join("");
}

/** The frame of an open group, the box of a collapsed one, or a note. */
function otherShapes(document: GraphDocument, part: FigurePart, brush: Brush): string[] {
  const group = document.groups?.find(({ id }) => id === part.id);
  return partShapes(part, group ? displayName(group) : part.id, brush);
}

/** A part as it is drawn, without any of it being glued. */
function partShapes({ at, marks }: FigurePart, name: string, brush: Brush): string[] {
  const local = { ...brush, place: brush.place.around(at) };
  return gathered(marks).map((mark) => markShape(mark, name, local));
}

function nodeShapes(
  document: GraphDocument,
  { id, at, marks }: FigurePart,
  bodies: ReadonlyMap<NodeId, number>,
  brush: Brush,
): string[] {
  const node = nodeOf(document, id);
  if (!node) return [];
  const name = displayName(node);
  const centre = { x: nodeSize(node).width / 2, y: nodeSize(node).height / 2 };
  const inner = marks.find((mark): mark is TextMark => isInside(mark, centre));
  const local = { ...brush, place: brush.place.around(at) };
  return gathered(marks).flatMap((mark) => {
    if (mark === inner) return [];
    const isBody = mark.kind !== "text" && mark.fill === "surface" && mark.stroke;
    if (!isBody) return [markShape(mark, name, local)];
    const body = { name, id: bodies.get(id) ?? 0, inner, sites: ownSites(node) };
    return [formShape(mark, local, body)];
  });
}

/** The sign, or a leaf's number: it moves with its node. */
function isInside(mark: Mark, centre: Point): boolean {
  return mark.kind === "text" && mark.x === centre.x && mark.y === centre.y;
}

/** Wires from one node to two ports of another, and those that run back, need their curves. */
function isStraight(node: DocumentNode, port: string, { from, to }: Curve): boolean {
  return wireBow(node, port) === 0 && to.x > from.x;
}

function wireShapes(
  { document, readings, display }: SlideScene,
  part: FigurePart,
  frame: Frame,
  bodies: ReadonlyMap<NodeId, number>,
  brush: Brush,
): string[] {
  const { id } = part;
  const { node: targetId, port } = splitWireId(id);
  const target = nodeOf(document, targetId);
  const source = nodeOf(document, sourceOf(document, id) ?? "");
  const curve = wireCurveOf(document, id);
  if (!target || !source || !curve) return [];
  const name = `${displayName(source)} → ${displayName(target)}`;
  const [from, to] = [bodies.get(source.id), bodies.get(target.id)];
  // An end that a collapsed group hides has no shape to be glued to.
  if (from === undefined || to === undefined || !isStraight(target, port, curve)) {
    return partShapes(part, name, brush);
  }
  const reading = {
    value: readings.wireValue(id),
    gradient: readings.wireGradient(id),
    shown: frame.wire(id),
    display: { ...fullDisplay, ...display },
  };
  const { site, at } = glueOf(target, port);
  const placed = straightCurve(curve.from, at);
  const [wire, ...numbers] = wireMarks({ ...reading, curve: placed });
  const paint = wire && wire.kind !== "text" ? (wire.stroke ?? "line") : "line";
  const connector = connectorShape(
    placed,
    name,
    {
      from,
      fromSite: outputSite(source),
      to,
      toSite: site,
    },
    line(paint, brush, { width: 1.8 }),
    brush,
  );
  return [connector, ...gathered(numbers).map((mark) => markShape(mark, name, brush))];
}

function straightCurve(from: Point, to: Point): Curve {
  const between = (share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return { from, leave: between(1 / 3), arrive: between(2 / 3), to };
}

/**
 * Where connectors meet a shape. PowerPoint's ellipse has eight sites, from its top against the clock; its box
 * has four, one of them on the left: a box of several ports brings sites of its own.
 */
function outputSite(node: DocumentNode): number {
  if (opLooks[node.op].form === "circle") return 6;
  return ownSites(node)?.length ? ops[node.op].ports.length : 3;
}

/** The ports of a box of several, and its output, from its top-left corner. */
function ownSites(node: DocumentNode): readonly Point[] | undefined {
  const ports: readonly string[] = ops[node.op].ports;
  if (opLooks[node.op].form !== "box" || ports.length < 2) return undefined;
  return [...ports, outputPort].map((port) => portPlace(node, port));
}

interface Glue {
  readonly site: number;
  readonly at: Point;
}

/** The site of an input port; on a circle the nearest there is. */
function glueOf(node: DocumentNode, port: string): Glue {
  const { width, height } = nodeSize(node);
  const place = node.position ?? { x: 0, y: 0 };
  const at = (x: number, y: number) => ({ x: place.x + x, y: place.y + y });
  const ports: readonly string[] = ops[node.op].ports;
  const index = ports.indexOf(port);
  const isCircle = opLooks[node.op].form === "circle";
  if (ports.length === 1) return { site: isCircle ? 2 : 1, at: at(0, height / 2) };
  if (!isCircle) {
    const { x, y } = portPlace(node, port);
    return { site: index, at: at(x, y) };
  }
  const inset = (1 - Math.SQRT1_2) / 2;
  return {
    site: index === 0 ? 1 : 3,
    at: at(width * inset, height * (index === 0 ? inset : 1 - inset)),
  };
}

interface Ends {
  readonly from: number;
  readonly fromSite: number;
  readonly to: number;
  readonly toSite: number;
}

function connectorShape(
  { from, to }: Curve,
  name: string,
  ends: Ends,
  stroke: string,
  brush: Brush,
): string {
  const start = brush.place.point(from);
  const end = brush.place.point(to);
  const box = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
  const glue =
    `<a:stCxn id="${ends.from}" idx="${ends.fromSite}"/>` +
    `<a:endCxn id="${ends.to}" idx="${ends.toSite}"/>`;
  const head = `<p:nvCxnSpPr>${shapeName(brush.ids.next(), name)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`;
  const properties = transform(box, { v: end.y < start.y }) + preset("line") + stroke;
  return `<p:cxnSp>${head}<p:spPr>${properties}</p:spPr></p:cxnSp>`;
}

/** The slide's title, as the outline and screen readers know it. */
export function titleShape(title: string, brush: Brush): string {
  const head = `<p:nvSpPr>${shapeName(brush.ids.next(), "Title")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>`;
  const run = `<a:r><a:rPr lang="${languageOf(title)}"/><a:t>${runText(title)}</a:t></a:r>`;
  const body = `<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></p:txBody>`;
  return `<p:sp>${head}<p:spPr>${transform(titleRoom)}</p:spPr>${body}</p:sp>`;
}

import { type DocumentNode, type GraphDocument, nodeOf, visibleGraph } from "@chalkgrad/document";
import { wireId } from "@chalkgrad/engine";
import {
  groupLayout,
  nodeSize,
  opLooks,
  outputPort,
  type Point,
  portPlace,
  wireCurveOf,
} from "@chalkgrad/figure";
import type { Frame, Phase } from "@chalkgrad/timeline";
import { litParts } from "./litParts.ts";

/** Parts of a large graph seen from far, as a handful of paths in canvas units. */
interface FarPaths {
  /** The outlines of open groups. */
  readonly frames: Path2D;
  /** Wires that no value has come over yet, and those that one has. */
  readonly quietWires: Path2D;
  readonly knownWires: Path2D;
  readonly nodes: Path2D;
  /** The nodes at work in the present step. */
  readonly active: Path2D;
}

export interface FarScene {
  readonly phase: Phase;
  readonly bright: FarPaths;
  /** All that the spotlight is not on. */
  readonly dim: FarPaths;
}

const origin: Point = { x: 0, y: 0 };

/** Text and ports are left out, and wires run straight: from here nobody could tell. With none lit all is bright. */
export function farScene(
  document: GraphDocument,
  frame: Frame,
  litNodes: readonly string[],
): FarScene {
  const scene = { bright: noPaths(), dim: noPaths(), phase: frame.step?.phase ?? "forward" };
  const atWork = new Set(frame.step?.nodes);
  const visible = visibleGraph(document);
  const { nodes, boxes, boxOf } = visible;
  const lit = new Set(litParts(document, visible, litNodes));
  const pathsOf = (id: string) => (lit.size === 0 || lit.has(id) ? scene.bright : scene.dim);
  const layout = groupLayout(document);
  for (const [id, { x, y, width, height }] of layout.frames) {
    pathsOf(id).frames.roundRect(x, y, width, height, 14);
  }
  for (const node of nodes) {
    const { x, y } = node.position ?? origin;
    const { width, height } = nodeSize(node);
    const { active, nodes: idle } = pathsOf(node.id);
    const radius = opLooks[node.op].form === "box" ? 9 : height / 2;
    (atWork.has(node.id) ? active : idle).roundRect(x, y, width, height, radius);
  }
  for (const box of boxes) {
    const { x, y, width, height } = layout.boxes.get(box.group.id)!;
    const { active, nodes: idle } = pathsOf(box.group.id);
    const works = box.nodes.some(({ id }) => atWork.has(id));
    (works ? active : idle).roundRect(x, y, width, height, 12);
  }
  for (const node of document.nodes) {
    for (const [port, sourceId] of Object.entries<string>(node.inputs ?? {})) {
      const source = nodeOf(document, sourceId);
      if (!source) continue;
      const wire = wireId(node.id, port);
      const folded = boxOf(node.id) || boxOf(sourceId);
      const ends = folded ? wireCurveOf(document, wire) : endsOf(source, node, port);
      if (!ends) continue;
      const { knownWires, quietWires } = pathsOf(wire);
      const wires = frame.wire(wire).value ? knownWires : quietWires;
      wires.moveTo(ends.from.x, ends.from.y);
      wires.lineTo(ends.to.x, ends.to.y);
    }
  }
  return scene;
}

function noPaths(): FarPaths {
  return {
    frames: new Path2D(),
    quietWires: new Path2D(),
    knownWires: new Path2D(),
    nodes: new Path2D(),
    active: new Path2D(),
  };
}

function endsOf(source: DocumentNode, target: DocumentNode, port: string) {
  const at = (node: DocumentNode, end: string): Point => {
    const { x, y } = node.position ?? origin;
    const place = portPlace(node, end);
    return { x: x + place.x, y: y + place.y };
  };
  return { from: at(source, outputPort), to: at(target, port) };
}

import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { nodeSize, opLooks, outputPort, type Point, portPlace } from "@chalkgrad/figure";
import type { Frame, Phase } from "@chalkgrad/timeline";

/** A large graph seen from far, as a handful of paths in canvas units. */
export interface FarScene {
  /** Wires that no value has come over yet, and those that one has. */
  readonly quietWires: Path2D;
  readonly knownWires: Path2D;
  readonly nodes: Path2D;
  /** The nodes at work in the present step. */
  readonly active: Path2D;
  readonly phase: Phase;
}

const origin: Point = { x: 0, y: 0 };

/** Text and ports are left out, and wires run straight: from here nobody could tell. */
export function farScene(document: GraphDocument, frame: Frame): FarScene {
  const scene = {
    quietWires: new Path2D(),
    knownWires: new Path2D(),
    nodes: new Path2D(),
    active: new Path2D(),
    phase: frame.step?.phase ?? "forward",
  };
  const atWork = new Set(frame.step?.nodes);
  for (const node of document.nodes) {
    const { x, y } = node.position ?? origin;
    const { width, height } = nodeSize(node);
    const body = atWork.has(node.id) ? scene.active : scene.nodes;
    const radius = opLooks[node.op].form === "box" ? 9 : height / 2;
    body.roundRect(x, y, width, height, radius);
    for (const [port, sourceId] of Object.entries<string>(node.inputs ?? {})) {
      const source = nodeOf(document, sourceId);
      if (!source) continue;
      const from = portPlace(source, outputPort);
      const to = portPlace(node, port);
      const start = source.position ?? origin;
      const known = frame.wire(`${node.id}.${port}`).value;
      const wires = known ? scene.knownWires : scene.quietWires;
      wires.moveTo(start.x + from.x, start.y + from.y);
      wires.lineTo(x + to.x, y + to.y);
    }
  }
  return scene;
}

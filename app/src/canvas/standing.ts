import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { type WireId, wireId } from "@chalkgrad/engine";
import {
  type Curve,
  nodeSize,
  outputPort,
  type Point,
  portPlace,
  type Rect,
  wireBow,
  wireCurve,
} from "@chalkgrad/figure";

interface StandingWire {
  readonly id: WireId;
  readonly source: string;
  readonly target: string;
  readonly curve: Curve;
  /** A rectangle that the whole wire lies in. */
  readonly box: Rect;
}

/** Where a document's nodes and wires stand. */
export interface Standing {
  /** In the order of the document's nodes. */
  readonly nodes: readonly Rect[];
  readonly wires: readonly StandingWire[];
}

const known = new WeakMap<GraphDocument["nodes"], Standing>();
const origin: Point = { x: 0, y: 0 };

/** Laid out once a document: gestures ask at every move of the pointer. */
export function standing(document: GraphDocument): Standing {
  let places = known.get(document.nodes);
  if (!places) {
    places = { nodes: document.nodes.map(rectOf), wires: [...standingWires(document)] };
    known.set(document.nodes, places);
  }
  return places;
}

function rectOf(node: GraphDocument["nodes"][number]): Rect {
  return { ...(node.position ?? origin), ...nodeSize(node) };
}

function* standingWires(document: GraphDocument): Generator<StandingWire> {
  for (const node of document.nodes) {
    for (const [port, sourceId] of Object.entries<string>(node.inputs ?? {})) {
      const source = nodeOf(document, sourceId);
      if (!source) continue;
      const from = plus(source.position ?? origin, portPlace(source, outputPort));
      const to = plus(node.position ?? origin, portPlace(node, port));
      const curve = wireCurve(from, to, wireBow(node, port));
      const id = wireId(node.id, port);
      yield { id, source: sourceId, target: node.id, curve, box: boxOf(curve) };
    }
  }
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** A Bézier curve never leaves the hull of its four points. */
function boxOf({ from, leave, arrive, to }: Curve): Rect {
  const xs = [from.x, leave.x, arrive.x, to.x];
  const ys = [from.y, leave.y, arrive.y, to.y];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

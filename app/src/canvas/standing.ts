import { type DocumentNode, type GraphDocument, visibleGraph } from "@chalkgrad/document";
import { type WireId, wireId } from "@chalkgrad/engine";
import {
  boxRect,
  type Curve,
  nodeSize,
  type Point,
  type Rect,
  wireCurveOf,
} from "@chalkgrad/figure";

interface StandingWire {
  readonly id: WireId;
  readonly source: string;
  readonly target: string;
  readonly curve: Curve;
  /** A rectangle that the whole wire lies in. */
  readonly box: Rect;
}

/** Where a document's nodes stand, and its wires as far as they are in view. */
export interface Standing {
  /** In the order of the document's nodes. */
  readonly nodes: readonly Rect[];
  readonly wires: readonly StandingWire[];
}

const known = new WeakMap<GraphDocument, Standing>();
const origin: Point = { x: 0, y: 0 };

/** Laid out once a document: gestures ask at every move of the pointer. */
export function standing(document: GraphDocument): Standing {
  let places = known.get(document);
  if (!places) {
    places = {
      nodes: document.nodes.map((node) => rectOf(document, node)),
      wires: [...standingWires(document)],
    };
    known.set(document, places);
  }
  return places;
}

/** A hidden node stands where its box does. */
function rectOf(document: GraphDocument, node: DocumentNode): Rect {
  const box = visibleGraph(document).boxOf(node.id);
  return box ? boxRect(box) : { ...(node.position ?? origin), ...nodeSize(node) };
}

function* standingWires(document: GraphDocument): Generator<StandingWire> {
  for (const node of document.nodes) {
    for (const [port, source] of Object.entries<string>(node.inputs ?? {})) {
      const id = wireId(node.id, port);
      const curve = wireCurveOf(document, id);
      if (curve) yield { id, source, target: node.id, curve, box: boxOf(curve) };
    }
  }
}

/** A Bézier curve never leaves the hull of its four points. */
function boxOf({ from, leave, arrive, to }: Curve): Rect {
  const xs = [from.x, leave.x, arrive.x, to.x];
  const ys = [from.y, leave.y, arrive.y, to.y];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

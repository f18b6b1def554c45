import {
  type DocumentNode,
  type GraphDocument,
  nodeOf,
  sourceOf,
  type VisibleBox,
  visibleGraph,
} from "@chalkgrad/document";
import { type NodeId, splitWireId, type WireId } from "@chalkgrad/engine";
import type { Token } from "@chalkgrad/timeline";
import { boxLayout } from "./boxLayout.ts";
import { type Curve, shifted, wireCurve } from "./curve.ts";
import type { Point } from "./geometry.ts";
import { boxRect, ownPlace, type PlaceOf } from "./groupLayout.ts";
import { outputPort, portPlace, wireBow } from "./nodeLayout.ts";
import { openEnd, stubCurve } from "./stubMarks.ts";

/** What a token travels over: a wire, or the open end of a sink; undefined where that is not in view. */
export function tokenCurve(
  document: GraphDocument,
  on: Token["on"],
  placeOf: PlaceOf = ownPlace,
): Curve | undefined {
  return "stub" in on
    ? openEndOf(document, on.stub, placeOf)
    : wireCurveOf(document, on.wire, placeOf);
}

/**
 * A wire of the document from port to port, or to the port of the box that hides its end; undefined where there is none, or where
 * it lies within one box.
 */
export function wireCurveOf(
  document: GraphDocument,
  wire: WireId,
  placeOf: PlaceOf = ownPlace,
): Curve | undefined {
  const { node, port } = splitWireId(wire);
  const target = nodeOf(document, node);
  const source = nodeOf(document, sourceOf(document, wire) ?? "");
  if (!target || !source) return undefined;
  const { boxOf } = visibleGraph(document);
  const [from, to] = [boxOf(source.id), boxOf(target.id)];
  if (from && from === to) return undefined;
  const start = from && onPage(boxLayout(from).outputs.get(source.id), from, placeOf);
  const end = to && onPage(boxLayout(to).inputs.get(wire), to, placeOf);
  return wireCurve(
    start ?? portOnPage(source, outputPort, placeOf),
    end ?? portOnPage(target, port, placeOf),
    end ? 0 : wireBow(target, port),
  );
}

function openEndOf(document: GraphDocument, id: NodeId, placeOf: PlaceOf): Curve | undefined {
  const node = nodeOf(document, id);
  if (!node) return undefined;
  const box = visibleGraph(document).boxOf(id);
  if (!box) return shifted(stubCurve(node), placeOf(node));
  const port = onPage(boxLayout(box).outputs.get(id), box, placeOf);
  return port && shifted(openEnd, port);
}

function onPage(port: Point | undefined, box: VisibleBox, placeOf: PlaceOf): Point | undefined {
  if (!port) return undefined;
  const { x, y } = boxRect(box, placeOf);
  return { x: x + port.x, y: y + port.y };
}

function portOnPage(node: DocumentNode, port: string, placeOf: PlaceOf): Point {
  const place = placeOf(node);
  const { x, y } = portPlace(node, port);
  return { x: place.x + x, y: place.y + y };
}

import {
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
import { boxRect } from "./groupLayout.ts";
import { outputPort, wireBow } from "./nodeLayout.ts";
import { ownPlace, type PlaceOf } from "./placeOf.ts";
import { plainCurve, portOnPage } from "./plainCurves.ts";
import { openEnd } from "./stubMarks.ts";

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
  const { boxOf } = visibleGraph(document);
  const { node, port } = splitWireId(wire);
  const sourceId = sourceOf(document, wire) ?? "";
  const [from, to] = [boxOf(sourceId), boxOf(node)];
  if (!from && !to) return plainCurve(document, { wire }, placeOf);
  const target = nodeOf(document, node);
  const source = nodeOf(document, sourceId);
  if (!target || !source || from === to) return undefined;
  const start = from && onPage(boxLayout(from).outputs.get(sourceId), from, placeOf);
  const end = to && onPage(boxLayout(to).inputs.get(wire), to, placeOf);
  return wireCurve(
    start ?? portOnPage(source, outputPort, placeOf),
    end ?? portOnPage(target, port, placeOf),
    end ? 0 : wireBow(target, port),
  );
}

function openEndOf(document: GraphDocument, id: NodeId, placeOf: PlaceOf): Curve | undefined {
  const box = visibleGraph(document).boxOf(id);
  if (!box) return plainCurve(document, { stub: id }, placeOf);
  const port = onPage(boxLayout(box).outputs.get(id), box, placeOf);
  return port && shifted(openEnd, port);
}

function onPage(port: Point | undefined, box: VisibleBox, placeOf: PlaceOf): Point | undefined {
  if (!port) return undefined;
  const { x, y } = boxRect(box, placeOf);
  return { x: x + port.x, y: y + port.y };
}

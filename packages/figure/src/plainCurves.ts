import { type DocumentNode, type GraphDocument, nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId } from "@chalkgrad/engine";
import type { Token } from "@chalkgrad/timeline";
import { type Curve, shifted, wireCurve } from "./curve.ts";
import type { Point } from "./geometry.ts";
import { outputPort, portPlace, wireBow } from "./nodeLayout.ts";
import { ownPlace, type PlaceOf } from "./placeOf.ts";
import { stubCurve } from "./stubMarks.ts";

/** A wire from port to port, or the open end of a sink, where no group is collapsed; undefined where there is none. */
export function plainCurve(
  document: GraphDocument,
  on: Token["on"],
  placeOf: PlaceOf = ownPlace,
): Curve | undefined {
  if ("stub" in on) {
    const node = nodeOf(document, on.stub);
    return node && shifted(stubCurve(node), placeOf(node));
  }
  const { node, port } = splitWireId(on.wire);
  const target = nodeOf(document, node);
  const source = nodeOf(document, sourceOf(document, on.wire) ?? "");
  if (!target || !source) return undefined;
  return wireCurve(
    portOnPage(source, outputPort, placeOf),
    portOnPage(target, port, placeOf),
    wireBow(target, port),
  );
}

/** Where a port of a node lies. */
export function portOnPage(node: DocumentNode, port: string, placeOf: PlaceOf): Point {
  const place = placeOf(node);
  const { x, y } = portPlace(node, port);
  return { x: place.x + x, y: place.y + y };
}

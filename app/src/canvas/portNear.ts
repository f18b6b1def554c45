import type { GraphDocument } from "@chalkgrad/document";
import { ops } from "@chalkgrad/engine";
import { outputPort, type Point, portPlace } from "@chalkgrad/figure";
import { standing } from "./standing.ts";

export interface Port {
  readonly node: string;
  readonly port: string;
  /** On the canvas. */
  readonly at: Point;
}

/** The nearest port of a kind within reach of a place on the canvas. */
export function portNear(
  document: GraphDocument,
  place: Point,
  kind: "input" | "output",
  reach: number,
): Port | undefined {
  let least = reach;
  let nearest: Port | undefined;
  for (const [index, { x, y, width, height }] of standing(document).nodes.entries()) {
    if (place.x < x - reach || place.x > x + width + reach) continue;
    if (place.y < y - reach || place.y > y + height + reach) continue;
    const node = document.nodes[index]!;
    for (const port of kind === "input" ? ops[node.op].ports : [outputPort]) {
      const offset = portPlace(node, port);
      const at = { x: x + offset.x, y: y + offset.y };
      const distance = Math.hypot(at.x - place.x, at.y - place.y);
      if (distance > least) continue;
      least = distance;
      nearest = { node: node.id, port, at };
    }
  }
  return nearest;
}

import { type DocumentNode, type SplicePort, splicePort } from "@chalkgrad/document";
import type { WireId } from "@chalkgrad/engine";
import { nodeSize, type Point } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import type { WireBelow } from "../state/splicing.ts";
import { distanceToCurve } from "./nearestOnCurve.ts";
import { standing } from "./standing.ts";

/** How far inside of its rim a node has to be met by a wire to be meant. */
const inset = 4;

/** The wire that runs through a node that is held with its middle here, and what would become of both. */
export function findWire(node: DocumentNode, middle: Point): WireBelow | undefined {
  const { width, height } = nodeSize(node);
  const wire = nearestWire(node.id, middle, Math.min(width, height) / 2 - inset);
  if (wire === undefined) return undefined;
  const way = wayInto(node, wire);
  if (way.ok) return { wire, at: middle, splice: { node: node.id, port: way.port, wire } };
  return way.refusal && { wire, at: middle, refusal: way.refusal };
}

function nearestWire(own: string, { x, y }: Point, reach: number): WireId | undefined {
  let least = reach;
  let nearest: WireId | undefined;
  for (const { id, source, target, curve, box } of standing(useDocument.getState().document)
    .wires) {
    if (x < box.x - reach || x > box.x + box.width + reach) continue;
    if (y < box.y - reach || y > box.y + box.height + reach) continue;
    if (source === own || target === own) continue;
    const distance = distanceToCurve({ x, y }, curve);
    if (distance > least) continue;
    least = distance;
    nearest = id;
  }
  return nearest;
}

let asked: { document: unknown; key: string; way: SplicePort } | undefined;

/** The pointer asks at every move, so the last answer is kept. */
function wayInto(node: DocumentNode, wire: WireId): SplicePort {
  const { document } = useDocument.getState();
  const key = `${node.id} ${node.op} ${wire}`;
  if (asked?.document !== document || asked.key !== key) {
    asked = { document, key, way: splicePort(document, node, wire) };
  }
  return asked.way;
}

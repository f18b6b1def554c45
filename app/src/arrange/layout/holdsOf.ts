import {
  type DocumentNode,
  type GraphDocument,
  membersInside,
  type VisibleBox,
  visibleGraph,
} from "@chalkgrad/document";
import { type NodeId, ops, wireId } from "@chalkgrad/engine";
import { boxLayout, boxRect, frameLook, framePadding, nodeSize } from "@chalkgrad/figure";
import { centreOf } from "../nodeRects.ts";
import type { Hold, Sealed } from "./layOutBlocks.ts";
import type { Link } from "./layoutGraph.ts";

/** Beside a collapsed group: the open ends of its results, with their numbers. */
const endRoom = 80;

/**
 * The groups of a document for its layout, inner ones first, over a list of its nodes. A group that
 * has only some of its nodes in the list holds nothing together.
 */
export function holdsOf(document: GraphDocument, nodes: readonly DocumentNode[]): readonly Hold[] {
  if (!document.groups) return [];
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const { boxes, frames } = visibleGraph(document);
  const all = new Set(document.nodes.map(({ id }) => id));
  const sealed = boxes.flatMap((box): Hold[] => {
    const members = box.nodes.flatMap(({ id }) => places.get(id) ?? []);
    if (members.length < box.nodes.length) return [];
    return [{ nodes: members, sealed: sealedBox(box, nodes) }];
  });
  const framed = frames.toReversed().flatMap(({ group }): Hold[] => {
    const inside = [...membersInside(document, [group.id])].filter((id) => all.has(id));
    const members = inside.flatMap((id) => places.get(id) ?? []);
    if (members.length < inside.length) return [];
    members.sort((a, b) => a - b);
    return [{ nodes: members, rim: { side: framePadding, top: frameLook.tab } }];
  });
  return [...sealed, ...framed];
}

function sealedBox(box: VisibleBox, nodes: readonly DocumentNode[]): Sealed {
  const { width, height, inputs, outputs } = boxLayout(box);
  const middle = centreOf(boxRect(box));
  const [half, up] = [width / 2, height / 2];
  const hasEnd = box.outputs.some(({ isSink }) => isSink);
  const centres = box.nodes.map((node) => {
    const { x, y } = centreOf({ ...(node.position ?? { x: 0, y: 0 }), ...nodeSize(node) });
    return { x: x - middle.x, y: y - middle.y };
  });
  const idOf = (place: number): NodeId => nodes[place]!.id;
  const wireOf = ({ target, port }: Link) =>
    wireId(idOf(target), ops[nodes[target]!.op].ports[port]!);
  return {
    box: { half, left: half, right: half + (hasEnd ? endRoom : 0), up, down: up },
    centres,
    arrival: (link) => (inputs.get(wireOf(link))?.y ?? up) - up,
    departure: ({ source }) => (outputs.get(idOf(source))?.y ?? up) - up,
  };
}

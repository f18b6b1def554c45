import type { DocumentNode, GraphDocument, VisibleGraph } from "@chalkgrad/document";
import { ops, type WireId, wireId } from "@chalkgrad/engine";
import { nodeSize, outputPort, type Point, portPlace } from "@chalkgrad/figure";
import type { Edge, Node, NodeHandle } from "@xyflow/react";
import { Position } from "@xyflow/react";
import { seenOf } from "../state/grouping.ts";
import { placeOf } from "../state/view.ts";
import type { FlowThing, flowThings } from "./flowGroups.ts";
import { handleSize } from "./handleSize.ts";
import type { InWindow } from "./inWindow.ts";
import { namedBy } from "./namedBy.ts";
import { outerInput, outerOutput } from "./outerPorts.ts";

/** React Flow's node: everything that is drawn comes from the document's thing in `data`. */
export type FlowGraphNode = Node<{ readonly node: DocumentNode }, "graph">;
export type FlowNode = FlowGraphNode | FlowThing;
export type FlowWire = Edge<Record<string, never>, "wire">;

interface Translation {
  readonly position: Point;
  readonly selected: boolean;
  readonly flow: FlowGraphNode;
}

const translated = new WeakMap<DocumentNode, Translation>();

/** What of the document is in view, for React Flow, later ones above earlier ones. What has not changed stays the same object. `shown`: only these. */
export function flowNodes(
  document: GraphDocument,
  selected: Selected,
  dragged: ReadonlyMap<string, Point>,
  thingsOf?: typeof flowThings,
  shown?: InWindow,
): FlowNode[] {
  const { nodes, groups, notes } = selected;
  const things = thingsOf?.(document, groups, notes, dragged);
  const seen = seenOf(document).nodes;
  const drawn = shown ? seen.filter(({ id }) => shown.nodes.has(id)) : seen;
  const graph = drawn.map((node) => flowNode(node, nodes.has(node.id), placeOf(node, dragged)));
  if (!things) return graph;
  return [...things.frames, ...things.notes, ...graph, ...things.boxes];
}

interface Selected {
  readonly nodes: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

function flowNode(node: DocumentNode, selected: boolean, position: Point): FlowGraphNode {
  const before = translated.get(node);
  if (before && before.selected === selected && before.position === position) return before.flow;
  const size = nodeSize(node);
  const flow: FlowGraphNode = {
    id: node.id,
    type: "graph",
    position,
    selected,
    data: { node },
    ...size,
    // The figure knows every size, so nothing waits for the browser to measure it.
    measured: size,
    domAttributes: namedBy(node.id),
    handles: handlesOf(node),
  };
  translated.set(node, { position, selected, flow });
  return flow;
}

function handlesOf(node: DocumentNode): NodeHandle[] {
  const ports: readonly string[] = ops[node.op].ports;
  const inputs = ports.map((port) => handle(node, port, "target", Position.Left));
  return [...inputs, handle(node, outputPort, "source", Position.Right)];
}

function handle(
  node: DocumentNode,
  id: string,
  type: "source" | "target",
  position: Position,
): NodeHandle {
  const place = portPlace(node, id);
  return {
    id,
    type,
    position,
    x: place.x - handleSize / 2,
    y: place.y - handleSize / 2,
    width: handleSize,
    height: handleSize,
  };
}

interface WireTranslation {
  readonly state: string;
  readonly flow: readonly FlowWire[];
}

const translatedWires = new WeakMap<DocumentNode, WireTranslation>();

/**
 * The document's wires for React Flow, those into one node after those into the one before. One whose end is hidden runs to
 * the box that hides it.
 */
export function flowWires(
  document: GraphDocument,
  selected: ReadonlySet<WireId>,
  shown?: InWindow,
): FlowWire[] {
  const { boxes, boxOf } = seenOf(document);
  const folding = boxes.length > 0 ? boxOf : undefined;
  return document.nodes.flatMap((node) =>
    shown && !shown.targets.has(node.id) ? [] : wiresInto(node, selected, folding),
  );
}

function wiresInto(
  node: DocumentNode,
  selected: ReadonlySet<WireId>,
  boxOf: VisibleGraph["boxOf"] | undefined,
): readonly FlowWire[] {
  const state = wiresState(node, selected, boxOf);
  const before = translatedWires.get(node);
  if (before && before.state === state) return before.flow;
  const to = boxOf?.(node.id);
  const wires = Object.entries<string>(node.inputs ?? {}).map(([port, source]) => {
    const id = wireId(node.id, port);
    return { id, port, source, from: boxOf?.(source), isSelected: selected.has(id) };
  });
  const flow = wires.flatMap(({ id, port, source, from, isSelected }): FlowWire[] => {
    if (from && from === to) return [];
    return [
      {
        id,
        type: "wire",
        source: from ? from.group.id : source,
        target: to ? to.group.id : node.id,
        sourceHandle: from ? outerOutput(source) : outputPort,
        targetHandle: to ? outerInput(id) : port,
        domAttributes: namedBy(id),
        selected: isSelected,
      },
    ];
  });
  translatedWires.set(node, { state, flow });
  return flow;
}

/** Where the wires of a node run, as a text; empty for wires that are neither folded nor selected: most are not. */
function wiresState(
  node: DocumentNode,
  selected: ReadonlySet<WireId>,
  boxOf: VisibleGraph["boxOf"] | undefined,
): string {
  if (!boxOf && selected.size === 0) return "";
  const ends = Object.entries<string>(node.inputs ?? {}).map(([port, source]) => {
    const from = boxOf?.(source)?.group.id ?? "";
    return selected.has(wireId(node.id, port)) ? `${from}!` : from;
  });
  ends.push(boxOf?.(node.id)?.group.id ?? "");
  return ends.every((end) => end === "") ? "" : ends.join(" ");
}

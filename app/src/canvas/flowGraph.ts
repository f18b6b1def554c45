import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { ops, type WireId, wireId } from "@chalkgrad/engine";
import { nodeSize, outputPort, type Point, portPlace } from "@chalkgrad/figure";
import type { Edge, Node, NodeHandle } from "@xyflow/react";
import { Position } from "@xyflow/react";
import { placeOf } from "../state/view.ts";

/** React Flow's node: everything that is drawn comes from the document's node in `data`. */
export type FlowNode = Node<{ readonly node: DocumentNode }, "graph">;
export type FlowWire = Edge<Record<string, never>, "wire">;

/**
 * The side of a port's touch area. React Flow lets a wire end at the outer edge of that area; the
 * picture lets it end in the middle, at the port itself.
 */
export const handleSize = 24;

/** The id of the element that says in the person's language what a node or wire is. */
export function nameId(id: string): string {
  return `name-of-${id}`;
}

/** React Flow itself would describe nodes and wires in English. */
function namedBy(id: string) {
  return {
    "aria-labelledby": nameId(id),
    "aria-roledescription": undefined,
    "aria-describedby": undefined,
  };
}

interface Translation {
  readonly position: Point;
  readonly selected: boolean;
  readonly flow: FlowNode;
}

const translated = new WeakMap<DocumentNode, Translation>();

/** The document's nodes for React Flow. What has not changed stays the same object. */
export function flowNodes(
  document: GraphDocument,
  selected: ReadonlySet<string>,
  dragged: ReadonlyMap<string, Point>,
): FlowNode[] {
  return document.nodes.map((node) =>
    flowNode(node, selected.has(node.id), placeOf(node, dragged)),
  );
}

function flowNode(node: DocumentNode, selected: boolean, position: Point): FlowNode {
  const before = translated.get(node);
  if (before && before.selected === selected && before.position === position) return before.flow;
  const size = nodeSize(node);
  const flow: FlowNode = {
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
  readonly selected: string;
  readonly flow: readonly FlowWire[];
}

const translatedWires = new WeakMap<DocumentNode, WireTranslation>();

/** The document's wires for React Flow, those into one node after those into the one before. */
export function flowWires(document: GraphDocument, selected: ReadonlySet<WireId>): FlowWire[] {
  return document.nodes.flatMap((node) => wiresInto(node, selected));
}

function wiresInto(node: DocumentNode, selected: ReadonlySet<WireId>): readonly FlowWire[] {
  const inputs = Object.entries<string>(node.inputs ?? {});
  const chosen = inputs.map(([port]) => (selected.has(wireId(node.id, port)) ? 1 : 0)).join("");
  const before = translatedWires.get(node);
  if (before && before.selected === chosen) return before.flow;
  const flow = inputs.map(([port, source]): FlowWire => {
    const id = wireId(node.id, port);
    return {
      id,
      type: "wire",
      source,
      target: node.id,
      sourceHandle: outputPort,
      targetHandle: port,
      domAttributes: namedBy(id),
      selected: selected.has(id),
    };
  });
  translatedWires.set(node, { selected: chosen, flow });
  return flow;
}

import {
  formatShape,
  type NodeId,
  ops,
  type Shape,
  splitWireId,
  type WireId,
} from "@chalkgrad/engine";
import { applyCommand } from "../change.ts";
import { type Connection, disconnect } from "../commands/wires.ts";
import { displayName, nodeOf } from "../nodeIndex.ts";
import { quote, quoteList } from "../quote.ts";
import type { GraphDocument } from "../schema.ts";
import { wiresBetween } from "./path.ts";
import { type Mismatch, newMismatch } from "./shapes.ts";

/** Why a wire may not be made; `message` is English, the rest is for translations. */
export type Refusal = { readonly message: string } & (
  | { readonly code: "unknown"; readonly what: "node" | "port"; readonly name: string }
  | { readonly code: "self"; readonly node: NodeId }
  | {
      readonly code: "port-taken";
      readonly node: NodeId;
      readonly port: string;
      readonly source: NodeId;
    }
  /** The cycle that would close, from the target on in the direction of the wires; `names` are what people see. */
  | { readonly code: "cycle"; readonly cycle: readonly NodeId[]; readonly names: readonly string[] }
  | {
      readonly code: "shape-mismatch";
      /** Where the shapes would not fit: the target, or a node behind it. */
      readonly node: NodeId;
      readonly shapes: readonly { readonly port: string; readonly shape: Shape }[];
      readonly rule: string;
    }
);

/**
 * Why this wire may not be made, or undefined where it may. `replacing` is a wire that goes when this one
 * comes (reconnecting), so that its port counts as free and it closes no cycle.
 */
export function connectionRefusal(
  document: GraphDocument,
  connection: Connection,
  replacing?: WireId,
): Refusal | undefined {
  const before = replacing === undefined ? document : without(document, replacing);
  const source = nodeOf(before, connection.source);
  const target = nodeOf(before, connection.node);
  if (source === undefined) return unknownNode(connection.source);
  if (target === undefined) return unknownNode(connection.node);
  const ports: readonly string[] = ops[target.op].ports;
  const { port } = connection;
  const name = quote(displayName(target));
  if (!ports.includes(port)) {
    const has = ports.length === 0 ? "It takes no wires" : `Its ports are ${quoteList(ports)}`;
    return {
      code: "unknown",
      what: "port",
      name: port,
      message: `${name} has no port ${quote(port)}. ${has}`,
    };
  }
  if (source === target) {
    return {
      code: "self",
      node: target.id,
      message: `${name} cannot feed itself: its value would need itself`,
    };
  }
  const holder = (target.inputs as Readonly<Record<string, NodeId>> | undefined)?.[port];
  if (holder !== undefined) {
    const holderNode = nodeOf(before, holder);
    const holderName = quote(holderNode === undefined ? holder : displayName(holderNode));
    const message = `port ${port} of ${name} is taken by ${holderName}, and a port holds one wire: delete that one first`;
    return { code: "port-taken", node: target.id, port, source: holder, message };
  }
  const cycle = wiresBetween(before, target.id, source.id);
  if (cycle !== undefined) return cycleRefusal(before, cycle);
  const mismatch = newMismatch(before, {
    node: target,
    inputs: { ...target.inputs, [port]: source.id },
  });
  return mismatch && mismatchRefusal(mismatch);
}

export function cycleRefusal(document: GraphDocument, cycle: readonly NodeId[]): Refusal {
  const names = cycle.map((id) => displayName(nodeOf(document, id)!));
  const round = [...names, names[0]!].join(" → ");
  const message = `this wire would close a cycle: ${round}. A value would wait for itself`;
  return { code: "cycle", cycle, names, message };
}

export function mismatchRefusal({ node, shapes, rule }: Mismatch): Refusal {
  const listed = shapes
    .map((each) => `${each.port} has shape ${formatShape(each.shape)}`)
    .join(", ");
  const at = quote(displayName(node));
  const message = `the shapes at ${at} would not fit: ${listed}. The rule: ${rule}`;
  return { code: "shape-mismatch", node: node.id, shapes, rule, message };
}

function unknownNode(name: string): Refusal {
  return { code: "unknown", what: "node", name, message: `there is no node ${quote(name)}` };
}

/** The last answer is kept, as one asks again and again while a wire's end is dragged about. */
const cut = new WeakMap<GraphDocument, { wire: WireId; document: GraphDocument }>();

function without(document: GraphDocument, wire: WireId): GraphDocument {
  const known = cut.get(document);
  if (known?.wire === wire) return known.document;
  const { node } = splitWireId(wire);
  if (nodeOf(document, node) === undefined) return document;
  const shorter = applyCommand(document, disconnect([wire])).document;
  cut.set(document, { wire, document: shorter });
  return shorter;
}

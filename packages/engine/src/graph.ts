import type { AttributesOf, OpName, PortOf } from "./ops/registry.ts";
import type { TensorLiteral } from "./tensor.ts";

export type NodeId = string;
/** A wire is what feeds one port of one node; its id is `node.port`. */
export type WireId = string;

/** A node of one op. Fields that the engine does not know (label, position, …) are welcome and ignored. */
export interface NodeOf<Op extends OpName> {
  readonly id: NodeId;
  readonly op: Op;
  /** Which node feeds each port; a port may be absent. Only ports of this op compile. */
  readonly inputs?: { readonly [Port in PortOf<Op>]?: NodeId };
  readonly attrs?: AttributesOf<Op>;
  /** The number or tensor of an `input`. */
  readonly value?: Op extends "input" ? TensorLiteral : never;
  /** The upstream gradient to start with here: a number fills the node's shape. Default: 1 at a sink, else 0. */
  readonly seed?: TensorLiteral;
}

/** A node of any op: a wrong port name does not compile where the op is known. */
export type GraphNode = { [Op in OpName]: NodeOf<Op> }[OpName];

/** Nodes in file order, which breaks ties in the order of evaluation. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
}

export function wireId(node: NodeId, port: string): WireId {
  return `${node}.${port}`;
}

/** Node ids hold no dot, so the last dot parts node and port. */
export function splitWireId(wire: WireId): { readonly node: NodeId; readonly port: string } {
  const dot = wire.lastIndexOf(".");
  return { node: wire.slice(0, dot), port: wire.slice(dot + 1) };
}

import { type Graph, type GraphNode, type NodeId, type WireId, wireId } from "./graph.ts";
import type { Attributes, OpDefinition } from "./ops/op.ts";
import { ops } from "./ops/registry.ts";
import type { Program } from "./program.ts";
import { sizeOf, type Tensor } from "./tensor.ts";

/** A node at which everything is known that its backward function needs. */
export interface KnownNode {
  readonly node: GraphNode;
  readonly definition: OpDefinition;
  readonly wires: readonly WireId[];
  readonly sources: readonly NodeId[];
  readonly inputs: readonly Tensor[];
  readonly out: Tensor;
}

/** The nodes of a graph that could be computed, by id, each behind those that it depends on. */
export function knownNodes(graph: Graph, program: Program): ReadonlyMap<NodeId, KnownNode> {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const known = new Map<NodeId, KnownNode>();
  for (const id of program.order) {
    const out = program.value(id);
    if (!out) continue;
    const node = byId.get(id)!;
    const definition: OpDefinition = ops[node.op];
    const wired = new Map(Object.entries<NodeId>(node.inputs ?? {}));
    const sources = definition.ports.map((port) => wired.get(port)!);
    const inputs = sources.map((source) => known.get(source)!.out);
    const wires = definition.ports.map((port) => wireId(id, port));
    known.set(id, { node, definition, wires, sources, inputs, out });
  }
  return known;
}

/** What comes back over one port for this upstream gradient: the vector-Jacobian product. */
export function sentBack({ node, definition, inputs, out }: KnownNode, port: number, dout: Tensor) {
  const { shape } = inputs[port]!;
  const into: Tensor = { shape, data: new Float64Array(sizeOf(shape)) };
  const attrs: Attributes = node.attrs ?? {};
  definition.backward(port, inputs, out, dout, into, attrs);
  return into;
}

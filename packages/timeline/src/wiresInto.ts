import type { Graph, NodeId, WireId } from "@chalkgrad/engine";
import { ops, wireId } from "@chalkgrad/engine";

/** For each node the wires that enter it, in the order of its op's ports. */
export function wiresInto(graph: Graph): ReadonlyMap<NodeId, readonly WireId[]> {
  const into = new Map<NodeId, readonly WireId[]>();
  for (const node of graph.nodes) {
    const inputs: Readonly<Record<string, NodeId | undefined>> = node.inputs ?? {};
    const connected = ops[node.op].ports.filter((port) => inputs[port] !== undefined);
    into.set(
      node.id,
      connected.map((port) => wireId(node.id, port)),
    );
  }
  return into;
}

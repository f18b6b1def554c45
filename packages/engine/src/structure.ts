import { EngineError } from "./engineError.ts";
import type { Graph, GraphNode, NodeId } from "./graph.ts";
import { opNames, ops } from "./ops/registry.ts";
import { canonicalOrder, levelsOf } from "./order.ts";

/** The most ports that an op has. */
export const PORTS = 3;

const opcodes = new Map<string, number>(opNames.map((name, opcode) => [name, opcode]));
export const definitions = opNames.map((name) => ops[name]);
/** The ports of each op; and 1 for the ops that act on each element alone: flat, as they are asked for at every node. */
const portsOf: readonly (readonly string[])[] = definitions.map(({ ports }) => ports);
export const isElementwise = Uint8Array.from(definitions, ({ elementwise }) =>
  elementwise ? 1 : 0,
);

/**
 * A graph as flat arrays. A node's handle is its place in the canonical order, sorted by (level, op's place in
 * the registry, place in the file); nodes on or behind a cycle have no level and come after all others, in file order.
 */
export interface Structure {
  readonly nodes: readonly GraphNode[];
  /** Place in the file of each id; the handle at each place. */
  readonly places: ReadonlyMap<NodeId, number>;
  readonly handleAt: Int32Array;
  /** How many nodes have a level: handles below it are in topological order. */
  readonly ordered: number;
  /** By handle. */
  readonly opcode: Uint8Array;
  readonly level: Int32Array;
  /** operands[port][handle]: the handle that feeds the port, or -1. */
  readonly operands: readonly Int32Array[];
}

type Inputs = { readonly x?: NodeId; readonly y?: NodeId } & Readonly<Record<string, NodeId>>;

/**
 * @throws EngineError for an op that is not in the registry or an id that is there twice.
 */
export function structureOf(graph: Graph): Structure {
  const count = graph.nodes.length;
  const places = new Map<NodeId, number>();
  const opcode = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const { id, op } = graph.nodes[place]!;
    const known = opcodes.get(op);
    if (known === undefined) {
      throw new EngineError(
        `Node "${id}" has the op "${op}", which is not one of ${opNames.join(", ")}.`,
      );
    }
    opcode[place] = known;
    places.set(id, place);
    if (places.size <= place) {
      throw new EngineError(`The id "${id}" is there twice: give each node its own.`);
    }
  }
  const operands = Array.from({ length: PORTS }, () => new Int32Array(count).fill(-1));
  for (let place = 0; place < count; place++) {
    const inputs = graph.nodes[place]!.inputs as Inputs | undefined;
    if (inputs === undefined) continue;
    const ports = portsOf[opcode[place]!]!;
    for (let port = 0; port < ports.length; port++) {
      const name = ports[port]!;
      // Read by name, the usual ports take half the time of a look-up by a variable.
      const source = name === "x" ? inputs.x : name === "y" ? inputs.y : inputs[name];
      if (source !== undefined) operands[port]![place] = places.get(source) ?? -1;
    }
  }
  const level = levelsOf(operands, count);
  const sorted = canonicalOrder(level, opcode, opNames.length);
  return renumber(graph, places, sorted, level, opcode, operands);
}

function renumber(
  graph: Graph,
  places: ReadonlyMap<NodeId, number>,
  sorted: Int32Array,
  level: Int32Array,
  opcode: Uint8Array,
  operands: readonly Int32Array[],
): Structure {
  const count = sorted.length;
  const handleAt = new Int32Array(count);
  for (let handle = 0; handle < count; handle++) handleAt[sorted[handle]!] = handle;
  const nodes = new Array<GraphNode>(count);
  const newLevel = new Int32Array(count);
  const newOpcode = new Uint8Array(count);
  const newOperands = operands.map(() => new Int32Array(count));
  let ordered = 0;
  for (let handle = 0; handle < count; handle++) {
    const place = sorted[handle]!;
    nodes[handle] = graph.nodes[place]!;
    newLevel[handle] = level[place]!;
    newOpcode[handle] = opcode[place]!;
    if (level[place]! >= 0) ordered++;
    for (let port = 0; port < PORTS; port++) {
      const source = operands[port]![place]!;
      newOperands[port]![handle] = source < 0 ? -1 : handleAt[source]!;
    }
  }
  return {
    nodes,
    places,
    handleAt,
    ordered,
    opcode: newOpcode,
    level: newLevel,
    operands: newOperands,
  };
}

/** Who takes each node's value, as flat lists: those of node n lie from starts[n] to starts[n + 1], in (handle, port) order. */
export interface Consumers {
  readonly starts: Int32Array;
  readonly consumers: Int32Array;
  readonly ports: Uint8Array;
}

export function consumersOf({ operands, nodes }: Structure): Consumers {
  const count = nodes.length;
  const starts = new Int32Array(count + 2);
  for (const sources of operands)
    for (const source of sources) if (source >= 0) starts[source + 2]!++;
  for (let node = 2; node <= count + 1; node++) starts[node]! += starts[node - 1]!;
  const consumers = new Int32Array(starts[count + 1]!);
  const ports = new Uint8Array(consumers.length);
  for (let handle = 0; handle < count; handle++) {
    for (let port = 0; port < PORTS; port++) {
      const source = operands[port]![handle]!;
      if (source < 0) continue;
      const at = starts[source + 1]!++;
      consumers[at] = handle;
      ports[at] = port;
    }
  }
  return { starts, consumers, ports };
}

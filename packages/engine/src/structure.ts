import { EngineError } from "./engineError.ts";
import type { Graph, GraphNode, NodeId } from "./graph.ts";
import { isOpName, opNames, ops } from "./ops/registry.ts";

/** The most ports that an op has. */
export const PORTS = 3;

const opcodes = new Map<string, number>(opNames.map((name, opcode) => [name, opcode]));
export const definitions = opNames.map((name) => ops[name]);

/**
 * A graph as flat arrays. A node's handle is its place in the canonical order, sorted by (level, op's place in
 * the registry, place in the file); nodes on or behind a cycle have no level and come after all others, in file order.
 */
export interface Structure {
  readonly nodes: readonly GraphNode[];
  readonly handles: ReadonlyMap<NodeId, number>;
  /** How many nodes have a level: handles below it are in topological order. */
  readonly ordered: number;
  /** By handle. */
  readonly opcode: Uint8Array;
  readonly level: Int32Array;
  /** operands[port][handle]: the handle that feeds the port, or -1. */
  readonly operands: readonly Int32Array[];
}

/**
 * @throws EngineError for an op that is not in the registry or an id that is there twice.
 */
export function structureOf(graph: Graph): Structure {
  const count = graph.nodes.length;
  const places = new Map<NodeId, number>();
  const opcode = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const node = graph.nodes[place]!;
    if (!isOpName(node.op)) {
      throw new EngineError(
        `Node "${node.id}" has the op "${node.op}", which is not one of ${opNames.join(", ")}.`,
      );
    }
    opcode[place] = opcodes.get(node.op)!;
    places.set(node.id, place);
    if (places.size <= place) {
      throw new EngineError(`The id "${node.id}" is there twice: give each node its own.`);
    }
  }
  const operands = Array.from({ length: PORTS }, () => new Int32Array(count).fill(-1));
  for (let place = 0; place < count; place++) {
    const inputs = graph.nodes[place]!.inputs as Readonly<Record<string, NodeId>> | undefined;
    if (inputs === undefined) continue;
    const ports = definitions[opcode[place]!]!.ports;
    for (let port = 0; port < ports.length; port++) {
      const name = ports[port]!;
      const source = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
      if (source !== undefined) operands[port]![place] = places.get(source) ?? -1;
    }
  }
  const level = levelsOf(operands, count);
  const sorted = canonicalOrder(level, opcode);
  return renumber(graph, sorted, level, opcode, operands);
}

/** The longest distance from a leaf; -1 on or behind a cycle. Depth first, with a stack of its own. */
export function levelsOf(operands: readonly Int32Array[], count: number): Int32Array {
  const UNSEEN = -2;
  const OPEN = -3;
  const level = new Int32Array(count).fill(UNSEEN);
  const stack = new Int32Array(count);
  const nextPort = new Uint8Array(count);
  for (let root = 0; root < count; root++) {
    if (level[root] !== UNSEEN) continue;
    let depth = 0;
    stack[0] = root;
    level[root] = OPEN;
    while (depth >= 0) {
      const node = stack[depth]!;
      const port = nextPort[node]!;
      if (port < PORTS) {
        nextPort[node] = port + 1;
        const source = operands[port]![node]!;
        if (source >= 0 && level[source] === UNSEEN) {
          level[source] = OPEN;
          stack[++depth] = source;
        }
        continue;
      }
      // All that it needs is done, or is open still: then it waits for itself.
      let longest = 0;
      for (let each = 0; each < PORTS; each++) {
        const source = operands[each]![node]!;
        if (source < 0) continue;
        const below = level[source]!;
        if (below < 0) {
          longest = -1;
          break;
        }
        if (below >= longest) longest = below + 1;
      }
      level[node] = longest;
      depth--;
    }
  }
  return level;
}

/** Places of the file sorted by (level, op, place), those without a level last: two stable counting sorts. */
function canonicalOrder(level: Int32Array, opcode: Uint8Array): Int32Array {
  const count = level.length;
  let levels = 0;
  for (let place = 0; place < count; place++)
    if (level[place]! >= levels) levels = level[place]! + 1;
  const identity = new Int32Array(count);
  for (let place = 0; place < count; place++) identity[place] = place;
  const byOp = countingSort(identity, definitions.length, (place) =>
    level[place]! < 0 ? 0 : opcode[place]!,
  );
  return countingSort(byOp, levels + 1, (place) => (level[place]! < 0 ? levels : level[place]!));
}

function countingSort(
  places: Int32Array,
  keys: number,
  keyOf: (place: number) => number,
): Int32Array {
  const starts = new Int32Array(keys + 1);
  for (const place of places) starts[keyOf(place) + 1]!++;
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(places.length);
  for (const place of places) sorted[starts[keyOf(place)]!++] = place;
  return sorted;
}

function renumber(
  graph: Graph,
  sorted: Int32Array,
  level: Int32Array,
  opcode: Uint8Array,
  operands: readonly Int32Array[],
): Structure {
  const count = sorted.length;
  const handleAt = new Int32Array(count);
  for (let handle = 0; handle < count; handle++) handleAt[sorted[handle]!] = handle;
  const nodes = new Array<GraphNode>(count);
  const handles = new Map<NodeId, number>();
  const newLevel = new Int32Array(count);
  const newOpcode = new Uint8Array(count);
  const newOperands = operands.map(() => new Int32Array(count));
  let ordered = 0;
  for (let handle = 0; handle < count; handle++) {
    const place = sorted[handle]!;
    const node = graph.nodes[place]!;
    nodes[handle] = node;
    handles.set(node.id, handle);
    newLevel[handle] = level[place]!;
    newOpcode[handle] = opcode[place]!;
    if (level[place]! >= 0) ordered++;
    for (let port = 0; port < PORTS; port++) {
      const source = operands[port]![place]!;
      newOperands[port]![handle] = source < 0 ? -1 : handleAt[source]!;
    }
  }
  return { nodes, handles, ordered, opcode: newOpcode, level: newLevel, operands: newOperands };
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

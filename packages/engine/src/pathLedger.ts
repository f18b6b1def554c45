import { compile } from "./compile.ts";
import { type Graph, type NodeId, splitWireId, type WireId } from "./graph.ts";
import type { Program } from "./program.ts";
import { sizeOf, type Tensor } from "./tensor.ts";
import { type KnownNode, knownNodes, sentBack } from "./vectorJacobian.ts";

/** One way from a thing to an output, and what comes back along it alone. */
export interface LedgerPath {
  /** The wires from the thing to the output; none where the thing is the output. */
  readonly wires: readonly WireId[];
  readonly output: NodeId;
  /** The upstream gradient that the output starts with. */
  readonly seed: Tensor;
  /** For each wire its local derivative, a number between two scalars; undefined where tensors meet. */
  readonly locals: readonly (number | undefined)[];
  /** The seed sent back along this path only: between scalars the product of the locals and the seed. */
  readonly contribution: Tensor;
}

/** All ways by which a thing reaches the outputs: what they bring adds up to its gradient. */
export interface PathLedger {
  /** The first paths, in canonical order of the wires. */
  readonly paths: readonly LedgerPath[];
  /** How many paths there are: exact up to 2⁵³, Infinity beyond float64. */
  readonly count: number;
  /** Whether all of them are listed. */
  readonly complete: boolean;
  /** What the listed paths bring together: the gradient if `complete`, up to the order of additions. */
  readonly sum: Tensor;
  /** What the backward pass says. */
  readonly gradient: Tensor;
}

export interface PathLedgerOptions {
  /** The most paths listed. Default 200. */
  readonly most?: number;
  /** The most wires in all listed paths together, as in a deep graph a single path is long. Default 100,000. */
  readonly mostWires?: number;
  /** The graph's program, if there is one already. */
  readonly program?: Program;
}

/**
 * The path ledger of a node or of a wire (`node.port`): the chain rule as a sum over paths. Counting takes one pass over the graph,
 * however many paths there are. Undefined where the value or the gradient is not known or there is no such thing.
 */
export function pathLedger(
  graph: Graph,
  from: NodeId | WireId,
  { most = 200, mostWires = 100_000, program = compile(graph) }: PathLedgerOptions = {},
): PathLedger | undefined {
  const nodes = knownNodes(graph, program);
  const start = startAt(nodes, program, from);
  if (!start) return undefined;
  const counts = pathCounts(nodes, program);
  const paths: LedgerPath[] = [];
  const sum: Tensor = {
    shape: start.gradient.shape,
    data: new Float64Array(sizeOf(start.gradient.shape)),
  };
  let wires = 0;
  let cut = false;
  for (const { path, output } of waysFrom(start, counts, program)) {
    if (paths.length >= most || (paths.length > 0 && wires + path.length > mostWires)) {
      cut = true;
      break;
    }
    wires += path.length;
    const entry = followed(path, output, nodes, program);
    for (let i = 0; i < sum.data.length; i++) sum.data[i]! += entry.contribution.data[i]!;
    paths.push(entry);
  }
  const count = start.wire
    ? (counts.get(splitWireId(start.wire).node) ?? 0)
    : (counts.get(start.node) ?? 0);
  return { paths, count, complete: !cut, sum, gradient: start.gradient };
}

interface Start {
  readonly node: NodeId;
  /** Set where the ledger is that of one wire. */
  readonly wire: WireId | undefined;
  readonly gradient: Tensor;
}

function startAt(
  nodes: ReadonlyMap<NodeId, KnownNode>,
  program: Program,
  from: NodeId | WireId,
): Start | undefined {
  if (nodes.has(from)) {
    const gradient = program.gradient(from);
    return gradient && { node: from, wire: undefined, gradient };
  }
  if (!from.includes(".")) return undefined;
  const target = nodes.get(splitWireId(from).node);
  const port = target?.wires.indexOf(from) ?? -1;
  const gradient = port < 0 ? undefined : program.wireGradient(from);
  return gradient && { node: target!.sources[port]!, wire: from, gradient };
}

function isSeeded(program: Program, node: NodeId): boolean {
  return program.seed(node)?.data.some((seed) => seed !== 0) ?? false;
}

/** How many ways lead from each node to a seeded node, itself included. From the outputs back, once over every wire. */
function pathCounts(
  nodes: ReadonlyMap<NodeId, KnownNode>,
  program: Program,
): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const [id, { sources }] of [...nodes].reverse()) {
    const own = (counts.get(id) ?? 0) + (isSeeded(program, id) ? 1 : 0);
    counts.set(id, own);
    for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + own);
  }
  return counts;
}

/** Depth first with a stack of its own; only into what reaches an output, so that no dead end costs anything. */
function* waysFrom(
  { node, wire }: Start,
  counts: ReadonlyMap<NodeId, number>,
  program: Program,
): Generator<{ readonly path: readonly WireId[]; readonly output: NodeId }> {
  const reaches = (each: WireId) => (counts.get(splitWireId(each).node) ?? 0) > 0;
  const onward = (id: NodeId) => program.consumers(id).filter(reaches);
  const path: WireId[] = [];
  const stack = [{ wires: wire === undefined ? onward(node) : [wire].filter(reaches), next: 0 }];
  if (wire === undefined && isSeeded(program, node)) yield { path, output: node };
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const next = top.wires[top.next++];
    if (next === undefined) {
      stack.pop();
      path.pop();
      continue;
    }
    path.push(next);
    const target = splitWireId(next).node;
    if (isSeeded(program, target)) yield { path, output: target };
    stack.push({ wires: onward(target), next: 0 });
  }
}

function followed(
  path: readonly WireId[],
  output: NodeId,
  nodes: ReadonlyMap<NodeId, KnownNode>,
  program: Program,
): LedgerPath {
  const seed = program.seed(output)!;
  const locals = new Array<number | undefined>(path.length);
  let contribution = seed;
  for (let at = path.length - 1; at >= 0; at--) {
    const wire = path[at]!;
    const target = nodes.get(splitWireId(wire).node)!;
    const port = target.wires.indexOf(wire);
    contribution = sentBack(target, port, contribution);
    locals[at] = slopeOf(target, port);
  }
  return { wires: [...path], output, seed, locals, contribution };
}

function slopeOf(target: KnownNode, port: number): number | undefined {
  if (target.out.shape.length > 0 || target.inputs[port]!.shape.length > 0) return undefined;
  return sentBack(target, port, { shape: [], data: Float64Array.of(1) }).data[0];
}

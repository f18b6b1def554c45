import { type Graph, type NodeId, type Program, splitWireId, type WireId } from "@chalkgrad/engine";
import { wiresInto } from "./wiresInto.ts";

export type Phase = "forward" | "backward" | "update";

/** One step is one node at work, or one layer of nodes that do not depend on each other. */
export type StepUnit = "node" | "layer";

/** Which passes are played: what one of them would find is known from the beginning, or never. */
export type Passes = "both" | "forward" | "backward";

/**
 * One step of a pass. `start` and `duration` are seconds at speed 1.
 *
 * - `forward`: values arrive over the wires into `nodes`, then the nodes compute.
 * - `seed`: the upstream gradient that the backward pass starts with enters `nodes`.
 * - `backward`: `nodes` multiply their upstream gradient by their local derivatives,
 *   and the products leave over the wires into them.
 * - `update`: learning's third phase. `nodes`, the parameters, move against their gradients, all at once.
 */
export interface Step {
  readonly kind: "forward" | "seed" | "backward" | "update";
  readonly phase: Phase;
  readonly nodes: readonly NodeId[];
  /** The wires that carry a token in this step. */
  readonly wires: readonly WireId[];
  readonly start: number;
  readonly duration: number;
}

/** When the things of a graph become known, in seconds. What never does is absent. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly duration: number;
  readonly valueAt: ReadonlyMap<NodeId, number>;
  readonly gradientAt: ReadonlyMap<NodeId, number>;
  /** When a parameter has taken its step. */
  readonly updateAt: ReadonlyMap<NodeId, number>;
  readonly wireValueAt: ReadonlyMap<WireId, number>;
  readonly wireGradientAt: ReadonlyMap<WireId, number>;
  /** What adds up to each node's gradient: the wires that carry its value, in the order in which contributions arrive. */
  readonly contributions: ReadonlyMap<NodeId, Contributions>;
  /** The moments at which a step begins, anything becomes known or all is over, ascending: between two of them only tokens move. */
  readonly beats: readonly number[];
}

/** The wires that bring a node its gradient. */
export interface Contributions {
  /** Those that bring something, in the order in which it arrives and is added (`wireGradientAt` says when). */
  readonly wires: readonly WireId[];
  /** How many wires the node feeds: more than `wires` where something behind one of them cannot be computed. */
  readonly total: number;
}

/**
 * How a step of each kind is divided, in seconds at speed 1: tokens travel in
 * `[depart, arrive]`, and what the step finds is shown from `known` on. Gradients that one backward step sends to the
 * same node arrive one by one, at most `apart` after each other, the last of them at `arrive`.
 */
export const pace = {
  forward: { depart: 0, arrive: 0.8, known: 0.9, duration: 1.2 },
  seed: { depart: 0, arrive: 0.5, known: 0.5, duration: 0.7 },
  backward: { depart: 0.3, arrive: 1.1, known: 1.1, apart: 0.2, duration: 1.3 },
  update: { depart: 0, arrive: 0, known: 0.8, duration: 1.2 },
} as const;

/** What a plan needs to know of an evaluation, wherever that took place. */
export type EvaluatedGraph = Pick<
  Program,
  "order" | "level" | "consumers" | "value" | "gradient" | "wireGradient"
>;

/**
 * The steps of one forward and one backward pass over `program`, or of one of the two alone: of the
 * backward pass alone every value is known from the beginning; of the forward pass alone no gradient ever is.
 *
 * Forward steps follow the program's topological order, backward steps its reverse, so that
 * a node works only when all that it needs has arrived. Leaves are known from the beginning.
 * Nodes without a value take no forward step; nodes without a gradient no backward one.
 * Where there are `parameters`, those with a gradient take their step in the end.
 * Depends on which nodes could be computed, never on their numbers.
 */
export function planPasses(
  graph: Graph,
  program: EvaluatedGraph,
  options: {
    readonly unit?: StepUnit;
    readonly passes?: Passes;
    readonly parameters?: readonly NodeId[];
  } = {},
): Plan {
  const into = wiresInto(graph);
  const inputsOf = (node: NodeId) => into.get(node) ?? [];
  const { unit = "node", passes = "both", parameters = [] } = options;
  const steps: Step[] = [];
  const valueAt = new Map<NodeId, number>();
  const gradientAt = new Map<NodeId, number>();
  const wireValueAt = new Map<WireId, number>();
  const wireGradientAt = new Map<WireId, number>();
  let time = 0;

  const take = (kind: Step["kind"], nodes: readonly NodeId[], wires: readonly WireId[]): number => {
    const phase = kind === "seed" ? "backward" : kind;
    const { duration } = pace[kind];
    steps.push({ kind, phase, nodes, wires, start: time, duration });
    time += duration;
    return time - duration;
  };

  const computed = program.order.filter((node) => program.value(node) !== undefined);
  const leaves = computed.filter((node) => inputsOf(node).length === 0);
  for (const leaf of leaves) valueAt.set(leaf, 0);

  const workers = computed.filter((node) => inputsOf(node).length > 0);
  if (passes === "backward") {
    for (const node of workers) valueAt.set(node, 0);
    for (const wire of workers.flatMap(inputsOf)) wireValueAt.set(wire, 0);
  }
  for (const nodes of passes === "backward" ? [] : batches(workers, program, unit)) {
    const wires = nodes.flatMap(inputsOf);
    const start = take("forward", nodes, wires);
    for (const wire of wires) wireValueAt.set(wire, start + pace.forward.arrive);
    for (const node of nodes) valueAt.set(node, start + pace.forward.known);
  }

  const sources = sourcesOf(graph, into);
  // A node that cannot compute gets what its sources have all the same: it shows what does not fit.
  const known = new Set(workers);
  for (const node of graph.nodes) {
    if (known.has(node.id)) continue;
    for (const wire of inputsOf(node.id)) {
      const moment = valueAt.get(sources.get(wire) ?? "");
      if (moment !== undefined) wireValueAt.set(wire, moment);
    }
  }

  const reached =
    passes === "forward" ? [] : computed.filter((node) => program.gradient(node) !== undefined);
  const seeded = reached.filter((node) => program.consumers(node).length === 0);
  if (seeded.length > 0) {
    const start = take("seed", seeded, []);
    for (const node of seeded) gradientAt.set(node, start + pace.seed.known);
  }

  const arrivals = new Map<NodeId, WireId[]>();
  const arrived = (node: NodeId) => {
    const wires = arrivals.get(node) ?? [];
    if (wires.length === 0) arrivals.set(node, wires);
    return wires;
  };
  const senders = reached.filter((node) => inputsOf(node).length > 0).reverse();
  for (const nodes of batches(senders, program, unit)) {
    const wires = nodes
      .flatMap(inputsOf)
      .filter((wire) => program.wireGradient(wire) !== undefined);
    const start = take("backward", nodes, wires);
    for (const together of bySource(wires, sources)) {
      for (const [index, wire] of together.entries()) {
        wireGradientAt.set(wire, start + arrivalOf(index, together.length));
      }
    }
    for (const wire of wires) arrived(sources.get(wire)!).push(wire);
  }

  // A gradient at a fan-out is known when the last contribution has arrived.
  for (const node of reached) {
    const consumers = program.consumers(node);
    if (consumers.length === 0) continue;
    const arrival = (last: number, wire: WireId) => Math.max(last, wireGradientAt.get(wire) ?? 0);
    gradientAt.set(node, consumers.reduce(arrival, 0));
  }
  const contributions = new Map<NodeId, Contributions>();
  for (const node of computed) {
    const total = program.consumers(node).length;
    if (total > 0) contributions.set(node, { wires: arrivals.get(node) ?? [], total });
  }

  const updateAt = new Map<NodeId, number>();
  const movable = new Set(reached);
  const moving = parameters.filter((node) => movable.has(node));
  if (moving.length > 0) {
    const start = take("update", moving, []);
    for (const node of moving) updateAt.set(node, start + pace.update.known);
  }

  const moments = new Set([...steps.map((step) => step.start), time]);
  for (const known of [valueAt, gradientAt, updateAt, wireValueAt, wireGradientAt]) {
    for (const moment of known.values()) moments.add(moment);
  }
  const beats = [...moments].sort((a, b) => a - b);

  return {
    steps,
    duration: time,
    valueAt,
    gradientAt,
    updateAt,
    wireValueAt,
    wireGradientAt,
    contributions,
    beats,
  };
}

/** Which node each wire comes from. */
function sourcesOf(
  graph: Graph,
  into: ReadonlyMap<NodeId, readonly WireId[]>,
): ReadonlyMap<WireId, NodeId> {
  const sources = new Map<WireId, NodeId>();
  for (const node of graph.nodes) {
    const inputs = new Map(Object.entries<NodeId>(node.inputs ?? {}));
    for (const wire of into.get(node.id) ?? []) {
      const source = inputs.get(splitWireId(wire).port);
      if (source !== undefined) sources.set(wire, source);
    }
  }
  return sources;
}

/** Wires of one step, those to the same node together, each in the order of the step. */
function bySource(
  wires: readonly WireId[],
  sources: ReadonlyMap<WireId, NodeId>,
): Iterable<readonly WireId[]> {
  const groups = new Map<NodeId | undefined, WireId[]>();
  for (const wire of wires) {
    const source = sources.get(wire);
    const group = groups.get(source);
    if (group) group.push(wire);
    else groups.set(source, [wire]);
  }
  return groups.values();
}

/** More arrivals than these at one node in one step come in as many groups, so that a wide layer has few moments. */
const mostMoments = 5;

/** When the contribution at `index` of `count` to the same node arrives, in seconds from the step's start. */
function arrivalOf(index: number, count: number): number {
  const { depart, arrive, apart } = pace.backward;
  const moments = Math.min(count, mostMoments);
  if (moments === 1) return arrive;
  const moment = Math.floor((index * moments) / count);
  const gap = Math.min(apart, (arrive - depart) / 2 / (moments - 1));
  return arrive - (moments - 1 - moment) * gap;
}

/** Cuts an order into steps: single nodes, or runs of nodes of one level. */
function batches(
  order: readonly NodeId[],
  program: EvaluatedGraph,
  unit: StepUnit,
): readonly (readonly NodeId[])[] {
  if (unit === "node") return order.map((node) => [node]);
  const layers: NodeId[][] = [];
  let level: number | undefined;
  for (const node of order) {
    const last = layers.at(-1);
    if (last && program.level(node) === level) last.push(node);
    else layers.push([node]);
    level = program.level(node);
  }
  return layers;
}

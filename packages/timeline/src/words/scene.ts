import {
  type Attributes,
  type Graph,
  type GraphNode,
  type NodeId,
  type OpDefinition,
  ops,
  type Program,
  type Tensor,
  tensorFrom,
  wireId,
} from "@chalkgrad/engine";
import { atom, type Expression, numeral } from "./expression.ts";
import { indicesAt } from "./indices.ts";
import { derivative, elementOf, named } from "./name.ts";
import { type Segment, segment } from "./segment.ts";
import type { Operation, Voice } from "./story.ts";

/** What the words are about, and how to write it. */
export interface WordsOptions {
  readonly graph: Graph;
  /** Values and gradients, wherever they were computed: a `Program` will do. */
  readonly readings: Pick<Program, "value" | "gradient" | "wireGradient" | "consumers">;
  /** What people call a node. Any text: it is made safe here. */
  readonly nameOf: (node: NodeId) => string;
  /** How numbers are written (`exactText` shows all digits, `numberText` few). */
  readonly number: (value: number) => string;
  /** Which element of a node's tensor is spoken of, in row-major order. Default: the first. */
  readonly elementOf?: (node: NodeId) => number;
  /** How parameters move in the third phase; by default by 0.1 against their gradients. */
  readonly learning?: { readonly rate: number; readonly direction: "down" | "up" };
}

/** The options, and what is looked up in them again and again. */
export interface Scene extends WordsOptions {
  /** What is differentiated: the only output by its name, or the weighted sum of several by a letter. */
  output(): Differentiated;
  node(id: NodeId): GraphNode | undefined;
  /** The node at work; undefined where it could not be computed. */
  operation(id: NodeId): Operation | undefined;
  /** The element that is spoken of in a node of this shape. */
  chosen(id: NodeId, value: Tensor): number;
  name(id: NodeId): Segment;
  /** The name of one element of a node's value. */
  element(id: NodeId, shape: readonly number[], at: number): Expression;
  /** ∂output/∂element, by name. */
  gradientName(id: NodeId, shape: readonly number[], at: number): Expression;
  numeral(value: number): Expression;
  names(operation: Operation): Voice;
  numbers(operation: Operation): Voice;
}

export function sceneOf(options: WordsOptions): Scene {
  const { graph, readings, nameOf, number } = options;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  let output: Differentiated | undefined;
  const known = () => {
    output ??= outputOf(options);
    return output;
  };
  const element = (id: NodeId, shape: readonly number[], at: number) =>
    elementOf(named(nameOf(id)), indicesAt(shape, at));
  const written = (value: number) => numeral(value, number);
  return {
    ...options,
    output: known,
    node: (id) => nodes.get(id),
    operation: (id) => operationOf(nodes.get(id), readings),
    chosen(id, { data }) {
      const wanted = options.elementOf?.(id) ?? 0;
      const last = data.length - 1;
      return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), Math.max(last, 0)) : 0;
    },
    name: (id) => segment("name", named(nameOf(id))),
    element,
    gradientName: (id, shape, at) => derivative(known().name, element(id, shape, at)),
    numeral: written,
    names: ({ node, sources, inputs, out }) => ({
      port: (port, at) => element(sources[port]!, inputs[port]!.shape, at),
      result: (at) => element(node.id, out.shape, at),
      number: written,
      inner: (letter, indices) => elementOf(atom(letter, letter), indices),
    }),
    numbers: ({ inputs, out }) => ({
      port: (port, at) => written(inputs[port]!.data[at]!),
      result: (at) => written(out.data[at]!),
      number: written,
      inner: (_letter, _indices, value) => written(value),
    }),
  };
}

interface Differentiated {
  readonly name: Expression;
  /** Several outputs, an output that is a tensor, or one with a seed: they are weighed and added up. */
  readonly isSum: boolean;
}

/** Names for Σ seed · value where that is no single node; the first that no node has. */
const letters = ["L", "E", "J", "S", "T"];

function sumName({ graph, nameOf }: WordsOptions): Expression {
  const taken = new Set(graph.nodes.map(({ id }) => nameOf(id)));
  const letter = letters.find((each) => !taken.has(each));
  return letter === undefined ? atom("Σ", "\\Sigma") : atom(letter, letter);
}

/** The gradients are those of Σ seed · value: with one scalar output and seed 1 that is the output itself. */
function outputOf(options: WordsOptions): Differentiated {
  const { graph, readings, nameOf } = options;
  const started = graph.nodes.filter((node) => {
    const value = readings.value(node.id);
    if (value === undefined) return false;
    if (node.seed !== undefined) return tensorFrom(node.seed).data.some((seed) => seed !== 0);
    return readings.consumers(node.id).length === 0;
  });
  const [only] = started;
  const isPlain =
    started.length === 1 &&
    (only!.seed === undefined || only!.seed === 1) &&
    readings.value(only!.id)!.shape.length === 0;
  return { name: isPlain ? named(nameOf(only!.id)) : sumName(options), isSum: !isPlain };
}

function operationOf(
  node: GraphNode | undefined,
  readings: WordsOptions["readings"],
): Operation | undefined {
  const out = node && readings.value(node.id);
  if (!node || !out) return undefined;
  const { ports }: OpDefinition = ops[node.op];
  const wired = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const sources = ports.map((port) => wired.get(port) ?? "");
  const inputs: Tensor[] = [];
  for (const source of sources) {
    const value = source === "" ? undefined : readings.value(source);
    if (value === undefined) return undefined;
    inputs.push(value);
  }
  const wires = ports.map((port) => wireId(node.id, port));
  const attrs: Attributes = node.attrs ?? {};
  return { node, ports, sources, wires, inputs, out, attrs };
}

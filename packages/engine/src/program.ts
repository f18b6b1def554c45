import { EngineError } from "./engineError.ts";
import type { Executor } from "./executor.ts";
import { type NodeId, splitWireId, type WireId, wireId } from "./graph.ts";
import { nonFiniteProblems } from "./nonFinite.ts";
import { localDerivativeOf, parameterOf } from "./ops/elementwise.ts";
import { sourcesOf, startOf } from "./plainExecutor.ts";
import type { Problem } from "./problem.ts";
import { attributesOf, type Shaped, shapeGraph } from "./shaping.ts";
import { type Consumers, consumersOf, definitions, type Structure } from "./structure.ts";
import {
  formatShape,
  type Shape,
  sameShape,
  sizeOf,
  type Tensor,
  type TensorLiteral,
  tensorFrom,
} from "./tensor.ts";

/** A compiled graph: values forward, gradients backward, recomputed as far as a change reaches. */
export interface Program {
  /** Every node that is neither on a cycle nor behind one, sorted by (level, op's place in the registry, place in the file). */
  readonly order: readonly NodeId[];
  /** What is wrong, cycles first, then in canonical order; numbers that are not finite come last. Reading it runs what is stale. */
  readonly problems: readonly Problem[];
  /** The problems that are known without computing anything: all but the numbers that are not finite. */
  readonly structuralProblems: readonly Problem[];
  /** The longest distance from a leaf (leaves: 0). Undefined on or behind a cycle. */
  level(node: NodeId): number | undefined;
  /** Known without running; undefined where the value cannot be computed. */
  shape(node: NodeId): Shape | undefined;
  /** The wires that carry this node's value, in canonical order of the consumers, then port order. */
  consumers(node: NodeId): readonly WireId[];
  /** Brings values and gradients up to date; only values that depend on a change are recomputed. */
  run(): void;
  /**
   * Gives an input another value; of another shape, the shapes downstream are redone.
   * @throws EngineError when the node is no input.
   */
  set(node: NodeId, value: TensorLiteral | Tensor): void;
  /** The upstream gradient that the backward pass starts with at a node, in its shape; undefined: it has no value, or a seed that does not fit. */
  seed(node: NodeId): Tensor | undefined;
  /** Gives a node another seed (a number fills its shape); undefined: 1 at a sink, else 0. */
  setSeed(node: NodeId, seed: TensorLiteral | Tensor | undefined): void;
  /** The node's value; undefined: it could not be computed. Runs what is stale first, so nobody reads an old number. */
  value(node: NodeId): Tensor | undefined;
  /** The node's seed plus what comes back over all its wires; undefined: not known, as something behind it has a fault. */
  gradient(node: NodeId): Tensor | undefined;
  /** The value of the wire's source. */
  wireValue(wire: WireId): Tensor | undefined;
  /** What comes back over this one wire, in the shape of the source's value. */
  wireGradient(wire: WireId): Tensor | undefined;
  /** ∂out/∂port for each element of the node's result; undefined where the derivative is a matrix (matmul, sum, softmax, …). */
  localDerivative(wire: WireId): Tensor | undefined;
}

export type MakeExecutor = (
  shaped: Shaped,
  inputs: ReadonlyMap<number, Tensor>,
  seeds: ReadonlyMap<number, Tensor>,
) => Executor;

export class GraphProgram implements Program {
  readonly #structure: Structure;
  readonly #inputs = new Map<number, Tensor>();
  readonly #seeds = new Map<number, Tensor>();
  readonly #makeExecutor: MakeExecutor;
  #shaped: Shaped;
  #executor: Executor | undefined;
  /** Inputs set since the values were computed; undefined: everything is stale. */
  #changed: number[] | undefined;
  #gradientsStale = true;
  #problems: readonly Problem[] | undefined;
  #order: readonly NodeId[] | undefined;
  #consumers: Consumers | undefined;
  readonly #values = new Map<number, Tensor>();
  readonly #gradients = new Map<number, Tensor>();

  /** @param makeExecutor who computes; tests hand in the plain one. */
  constructor(structure: Structure, makeExecutor: MakeExecutor) {
    this.#makeExecutor = makeExecutor;
    this.#structure = structure;
    structure.nodes.forEach((node, handle) => {
      if (node.op === "input") this.#inputs.set(handle, tensorFrom(literalOf(node.id, node.value)));
      if (node.seed !== undefined) this.#seeds.set(handle, tensorFrom(node.seed));
    });
    this.#shaped = shapeGraph(structure, this.#inputs, this.#seeds);
  }

  get order(): readonly NodeId[] {
    const { nodes, ordered } = this.#structure;
    this.#order ??= nodes.slice(0, ordered).map((node) => node.id);
    return this.#order;
  }

  get problems(): readonly Problem[] {
    this.run();
    this.#problems ??= [
      ...this.#shaped.problems,
      ...nonFiniteProblems(this.#shaped, this.#ready()),
    ];
    return this.#problems;
  }

  get structuralProblems(): readonly Problem[] {
    return this.#shaped.problems;
  }

  level(node: NodeId): number | undefined {
    const level = this.#structure.level[this.#handle(node)]!;
    return level < 0 ? undefined : level;
  }

  shape(node: NodeId): Shape | undefined {
    return this.#shaped.shapes[this.#handle(node)];
  }

  consumers(node: NodeId): readonly WireId[] {
    this.#consumers ??= consumersOf(this.#structure);
    const { starts, consumers, ports } = this.#consumers;
    const { nodes, opcode } = this.#structure;
    const source = this.#handle(node);
    const wires: WireId[] = [];
    for (let at = starts[source]!; at < starts[source + 1]!; at++) {
      const handle = consumers[at]!;
      wires.push(wireId(nodes[handle]!.id, definitions[opcode[handle]!]!.ports[ports[at]!]!));
    }
    return wires;
  }

  run(): void {
    const executor = this.#upToDate();
    if (!this.#gradientsStale) return;
    executor.backward();
    this.#gradientsStale = false;
    this.#gradients.clear();
  }

  set(node: NodeId, value: TensorLiteral | Tensor): void {
    const handle = this.#handle(node);
    const old = this.#inputs.get(handle);
    if (!old) {
      throw new EngineError(
        `"${node}" is a ${this.#structure.nodes[handle]!.op}: only an input has a value of its own to set.`,
      );
    }
    const tensor = overwritten(old, value) ? old : tensorOf(value);
    if (tensor !== old) this.#inputs.set(handle, tensor);
    if (!sameShape(old.shape, tensor.shape)) {
      this.#reshape();
      return;
    }
    if (this.#executor) {
      this.#executor.setValue(handle, tensor.data);
      this.#changed?.push(handle);
    }
    this.#gradientsStale = true;
    this.#problems = undefined;
  }

  setSeed(node: NodeId, seed: TensorLiteral | Tensor | undefined): void {
    const handle = this.#handle(node);
    if (seed === undefined) this.#seeds.delete(handle);
    else this.#seeds.set(handle, tensorOf(seed));
    this.#reshape();
  }

  seed(node: NodeId): Tensor | undefined {
    const handle = this.#handle(node);
    const shape = this.#shaped.shapes[handle];
    if (!shape) return undefined;
    const start = startOf(this.#shaped, this.#seeds, handle) ?? 0;
    const data = new Float64Array(sizeOf(shape));
    if (typeof start === "number") return { shape, data: data.fill(start) };
    return start.length === data.length ? { shape, data: start.slice() } : undefined;
  }

  value(node: NodeId): Tensor | undefined {
    return this.#value(this.#handle(node));
  }

  gradient(node: NodeId): Tensor | undefined {
    return this.#gradient(this.#handle(node));
  }

  wireValue(wire: WireId): Tensor | undefined {
    const { handle, port } = this.#wire(wire);
    const source = this.#structure.operands[port]![handle]!;
    return source < 0 ? undefined : this.#value(source);
  }

  wireGradient(wire: WireId): Tensor | undefined {
    const { handle, port } = this.#wire(wire);
    const dout = this.#gradient(handle);
    const out = this.#value(handle);
    if (!dout || !out) return undefined;
    const inputs = sourcesOf(this.#structure, handle).map((source) => this.#value(source)!);
    const { shape } = inputs[port]!;
    const into = { shape, data: new Float64Array(sizeOf(shape)) };
    const definition = definitions[this.#structure.opcode[handle]!]!;
    definition.backward(port, inputs, out, dout, into, attributesOf(this.#structure, handle));
    return into;
  }

  localDerivative(wire: WireId): Tensor | undefined {
    const { handle, port } = this.#wire(wire);
    const { elementwise, attributes } = definitions[this.#structure.opcode[handle]!]!;
    const out = this.#value(handle);
    if (!elementwise || !out) return undefined;
    const inputs = sourcesOf(this.#structure, handle).map((source) => this.#value(source)!);
    const attrs = attributesOf(this.#structure, handle);
    const parameter = parameterOf(elementwise, attributes, attrs);
    return localDerivativeOf(elementwise, port, inputs, out, parameter);
  }

  #handle(node: NodeId): number {
    const place = this.#structure.places.get(node);
    if (place === undefined) throw new EngineError(`There is no node "${node}" in this graph.`);
    return this.#structure.handleAt[place]!;
  }

  #wire(wire: WireId): { readonly handle: number; readonly port: number } {
    const { node, port: name } = splitWireId(wire);
    const handle = this.#handle(node);
    const { ports } = definitions[this.#structure.opcode[handle]!]!;
    const port = (ports as readonly string[]).indexOf(name);
    if (port < 0) {
      throw new EngineError(
        `"${wire}" is no wire: "${node}" has ${ports.length > 0 ? `the ports ${ports.join(", ")}` : "no ports"}.`,
      );
    }
    return { handle, port };
  }

  #reshape(): void {
    this.#shaped = shapeGraph(this.#structure, this.#inputs, this.#seeds);
    this.#executor?.dispose();
    this.#executor = undefined;
    this.#changed = undefined;
    this.#gradientsStale = true;
    this.#problems = undefined;
  }

  #ready(): Executor {
    this.#executor ??= this.#makeExecutor(this.#shaped, this.#inputs, this.#seeds);
    return this.#executor;
  }

  /** The executor, its values recomputed where they are stale. */
  #upToDate(): Executor {
    const executor = this.#ready();
    if (this.#changed === undefined || this.#changed.length > 0) {
      executor.forward(this.#changed);
      if (this.#changed) this.#changed.length = 0;
      else this.#changed = [];
      this.#values.clear();
    }
    return executor;
  }

  #value(handle: number): Tensor | undefined {
    const shape = this.#shaped.shapes[handle];
    if (!shape) return undefined;
    const executor = this.#upToDate();
    let tensor = this.#values.get(handle);
    if (!tensor) {
      tensor = { shape, data: executor.value(handle) };
      this.#values.set(handle, tensor);
    }
    return tensor;
  }

  #gradient(handle: number): Tensor | undefined {
    const shape = this.#shaped.shapes[handle];
    if (!shape || !this.#shaped.gradientKnown[handle]) return undefined;
    this.run();
    let tensor = this.#gradients.get(handle);
    if (!tensor) {
      tensor = { shape, data: this.#ready().gradient(handle) };
      this.#gradients.set(handle, tensor);
    }
    return tensor;
  }
}

/** An input's own tensor is never handed out, so that a slider or a learning step may change it in place. */
function overwritten({ shape, data }: Tensor, value: TensorLiteral | Tensor): boolean {
  if (typeof value === "number") {
    if (shape.length > 0) return false;
    data[0] = value;
    return true;
  }
  if (!("data" in value) || !sameShape(shape, value.shape)) return false;
  if (value.data.length !== data.length) return false;
  data.set(value.data);
  return true;
}

function literalOf(id: NodeId, value: TensorLiteral | undefined): TensorLiteral {
  if (value === undefined) throw new EngineError(`The input "${id}" has no value.`);
  return value;
}

function tensorOf(value: TensorLiteral | Tensor): Tensor {
  if (typeof value === "object" && "data" in value) {
    if (value.data.length !== sizeOf(value.shape)) {
      throw new EngineError(
        `A tensor of shape ${formatShape(value.shape)} holds ${sizeOf(value.shape)} numbers, but ${value.data.length} were given.`,
      );
    }
    return { shape: [...value.shape], data: value.data.slice() };
  }
  return tensorFrom(value);
}

import type { Machine } from "../kernels/kernels.ts";
import { type MatmulPlan, matmulPlan } from "../matmul.ts";
import { parameterOf } from "../ops/elementwise.ts";
import { NOTHING, sourcesOf, startOf } from "../plainExecutor.ts";
import { attributesOf, SCALAR, type Shaped } from "../shaping.ts";
import { definitions } from "../structure.ts";
import { sizeOf, type Tensor } from "../tensor.ts";
import { elementsBackward, elementsForward } from "./elements.ts";
import { hasElementwiseKernel, type Layout } from "./layout.ts";
import { affineForward, productBackward, productForward, scratchBytes } from "./product.ts";
import type { Backward, Forward, Place, Site } from "./site.ts";

const NUMBER = 8;

/** What one consumer sends back to a tensor leaf. */
interface Contribution {
  readonly site: Site;
  readonly port: number;
}

/** The tensor nodes of a graph: through kernels where there is one for the case, else through the op's own functions. */
export class TensorStages {
  /** Memory that belongs to the executor: parameters, then room for what lives during one step. */
  readonly scratchBlock: number;
  readonly #shaped: Shaped;
  readonly #seeds: ReadonlyMap<number, Tensor>;
  readonly #layout: Layout;
  readonly #machine: Machine;
  readonly #sites = new Map<number, Site>();
  readonly #scratch: { readonly at: number };
  /** Tensor nodes whose gradient does not start from zero. */
  readonly #started = new Map<number, number | Float64Array>();
  /** For each tensor the consumer and port whose contribution arrives first: it need not be added to anything. */
  readonly #first = new Map<number, string>();
  /** What tensor leaves get; sent when somebody asks, as nothing else waits for it (often nobody asks: a batch of pictures). */
  readonly #owed = new Map<number, Contribution[]>();
  #unsettled = new Set<number>();

  constructor(
    shaped: Shaped,
    seeds: ReadonlyMap<number, Tensor>,
    layout: Layout,
    machine: Machine,
  ) {
    this.#shaped = shaped;
    this.#seeds = seeds;
    this.#layout = layout;
    this.#machine = machine;
    const { structure, shapes } = shaped;
    const handles: number[] = [];
    const parameters: number[] = [];
    const plans = new Map<number, MatmulPlan>();
    let scratch = 0;
    for (const stage of layout.stages) {
      if (!("tensor" in stage)) continue;
      const handle = stage.tensor;
      const definition = definitions[structure.opcode[handle]!]!;
      handles.push(handle);
      const attrs = attributesOf(structure, handle);
      parameters.push(
        definition.elementwise
          ? parameterOf(definition.elementwise, definition.attributes, attrs)
          : 0,
      );
      if (definition.name === "matmul" || definition.name === "affine") {
        const [x, y] = sourcesOf(structure, handle);
        const plan = matmulPlan(shapes[x!]!, shapes[y!]!);
        plans.set(handle, plan);
        scratch = Math.max(scratch, scratchBytes(plan));
      }
    }
    this.scratchBlock = machine.arena.allocate(parameters.length * NUMBER + NUMBER + scratch);
    machine.arena.numbers.set(parameters, this.scratchBlock / NUMBER);
    const panels = this.scratchBlock + parameters.length * NUMBER;
    this.#scratch = { at: Math.ceil(panels / 16) * 16 };
    handles.forEach((handle, index) => {
      this.#sites.set(handle, this.#siteOf(handle, index, plans.get(handle)));
    });
    this.#planArrivals();
  }

  forward(handle: number): void {
    const site = this.#sites.get(handle)!;
    if (forwardKernel(site)?.(this.#machine, site, this.#scratch)) return;
    site.definition.forward(site.inputs.map(this.#view), this.#view(site.out), site.attrs);
  }

  /** Gives the gradients that do not start from zero their start. */
  start(): void {
    const { numbers } = this.#machine.arena;
    for (const [handle, start] of this.#started) {
      const at = (this.#layout.tensors.get(handle)! + this.#layout.gap) / NUMBER;
      if (typeof start === "number") numbers.fill(start, at, at + this.#size(handle));
      else numbers.set(start, at);
    }
    this.#unsettled = new Set(this.#owed.keys());
  }

  /** Sends a node's gradient to its operands. */
  backward(handle: number): void {
    const site = this.#sites.get(handle)!;
    for (let port = 0; port < site.sources.length; port++) {
      if (!this.#owed.has(site.sources[port]!)) this.#send(site, port);
    }
  }

  /** Brings a tensor leaf's gradient up to date. */
  settle(handle: number): void {
    if (!this.#unsettled.delete(handle)) return;
    for (const { site, port } of this.#owed.get(handle)!) this.#send(site, port);
  }

  #send(site: Site, port: number): void {
    const source = site.sources[port]!;
    const add = this.#first.get(source) !== `${site.handle}.${port}`;
    const { gap } = this.#layout;
    if (backwardKernel(site)?.(this.#machine, site, this.#scratch, port, gap, add)) return;
    const gradient = this.#gradientView(site.inputs[port]!);
    const into = add
      ? { shape: gradient.shape, data: new Float64Array(gradient.data.length) }
      : gradient;
    site.definition.backward(
      port,
      site.inputs.map(this.#view),
      this.#view(site.out),
      this.#gradientView(site.out),
      into,
      site.attrs,
    );
    if (!add) return;
    for (let i = 0; i < into.data.length; i++) gradient.data[i]! += into.data[i]!;
  }

  /** Who sends first to each tensor, and what tensor leaves are owed. Scalars start from zero and are added to. */
  #planArrivals(): void {
    const { structure, shapes } = this.#shaped;
    for (const handle of this.#layout.tensors.keys()) {
      const start = startOf(this.#shaped, this.#seeds, handle);
      if (
        start === undefined ||
        (typeof start !== "number" && start.length !== this.#size(handle))
      ) {
        continue;
      }
      this.#started.set(handle, start);
    }
    for (const site of [...this.#sites.values()].reverse()) {
      site.sources.forEach((source, port) => {
        if (shapes[source] === SCALAR) return;
        if (!this.#first.has(source) && !this.#started.has(source)) {
          this.#first.set(source, `${site.handle}.${port}`);
        }
        if (structure.opcode[source] !== 0) return;
        const owed = this.#owed.get(source) ?? [];
        owed.push({ site, port });
        this.#owed.set(source, owed);
      });
    }
    // What only uncomputed nodes take gets nothing; nobody reads it, but it shall not be what memory held.
    for (const handle of this.#layout.tensors.keys()) {
      if (!this.#first.has(handle) && !this.#started.has(handle))
        this.#started.set(handle, NOTHING);
    }
  }

  #siteOf(handle: number, index: number, product: MatmulPlan | undefined): Site {
    const { structure } = this.#shaped;
    const opcode = structure.opcode[handle]!;
    const sources = sourcesOf(structure, handle);
    return {
      handle,
      opcode,
      definition: definitions[opcode]!,
      attrs: attributesOf(structure, handle),
      out: this.#place(handle),
      inputs: sources.map((source) => this.#place(source)),
      sources,
      parameterAt: this.scratchBlock + index * NUMBER,
      ...(product ? { product } : {}),
    };
  }

  #place(handle: number): Place {
    const shape = this.#shaped.shapes[handle]!;
    const scalar = shape === SCALAR;
    const at = scalar ? this.#layout.values + handle * NUMBER : this.#layout.tensors.get(handle)!;
    return { shape, size: sizeOf(shape), at };
  }

  #size(handle: number): number {
    return sizeOf(this.#shaped.shapes[handle]!);
  }

  readonly #view = ({ shape, size, at }: Place): Tensor => {
    const start = at / NUMBER;
    return { shape, data: this.#machine.arena.numbers.subarray(start, start + size) };
  };

  #gradientView({ shape, size, at }: Place): Tensor {
    const start = (at + this.#layout.gap) / NUMBER;
    return { shape, data: this.#machine.arena.numbers.subarray(start, start + size) };
  }
}

function forwardKernel({ definition, opcode }: Site): Forward | undefined {
  if (hasElementwiseKernel(opcode)) return elementsForward;
  if (definition.name === "matmul") return productForward;
  return definition.name === "affine" ? affineForward : undefined;
}

function backwardKernel({ definition, opcode }: Site): Backward | undefined {
  if (hasElementwiseKernel(opcode)) return elementsBackward;
  return definition.name === "matmul" || definition.name === "affine" ? productBackward : undefined;
}

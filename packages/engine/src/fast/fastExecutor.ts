import { type Executor, firstNonFinite } from "../executor.ts";
import type { Machine } from "../kernels/kernels.ts";
import { NOTHING } from "../plainExecutor.ts";
import { SCALAR, type Shaped } from "../shaping.ts";
import { PORTS } from "../structure.ts";
import { sizeOf, type Tensor } from "../tensor.ts";
import { isInRun, layOut } from "./layout.ts";
import { TensorStages } from "./tensorStages.ts";

const NUMBER = 8;
const RUN_BYTES = 12;

/** Gives memory back when a program is forgotten. */
const forgotten = new FinalizationRegistry<() => void>((release) => release());

/** What has to be done after certain inputs changed: lists for the kernels, and tensor nodes. */
type Step = { readonly list: number; readonly end: number } | { readonly tensor: number };
interface Plan {
  readonly steps: readonly Step[];
  readonly block: number;
}

/**
 * The same as the plain executor, through kernels over flat memory: runs of scalars without a call or a branch a node,
 * tensors element by element or panel by panel.
 */
export function fastExecutor(
  shaped: Shaped,
  inputs: ReadonlyMap<number, Tensor>,
  seeds: ReadonlyMap<number, Tensor>,
  machine: Machine,
): Executor {
  return new FastExecutor(shaped, inputs, seeds, machine);
}

class FastExecutor implements Executor {
  readonly #shaped: Shaped;
  readonly #machine: Machine;
  readonly #layout: ReturnType<typeof layOut>;
  readonly #tensors: TensorStages | undefined;
  /** Plans for single inputs, made at first use; "all": a full pass is no slower. */
  readonly #plans = new Map<number, Plan | "all">();
  readonly #blocks: number[];
  #plannedNodes = 0;

  constructor(
    shaped: Shaped,
    inputs: ReadonlyMap<number, Tensor>,
    seeds: ReadonlyMap<number, Tensor>,
    machine: Machine,
  ) {
    this.#shaped = shaped;
    this.#machine = machine;
    this.#layout = layOut(shaped, seeds, machine);
    const blocks = [this.#layout.block];
    this.#blocks = blocks;
    const { arena } = machine;
    const release = () => {
      for (const block of blocks) arena.free(block);
    };
    forgotten.register(this, release, this);
    if (this.#layout.stages.some((stage) => "tensor" in stage) || this.#layout.tensors.size > 0) {
      this.#tensors = new TensorStages(shaped, seeds, this.#layout, machine);
      blocks.push(this.#tensors.scratchBlock);
    }
    for (const [handle, tensor] of inputs) this.setValue(handle, tensor.data);
  }

  setValue(handle: number, data: Float64Array): void {
    const { numbers } = this.#machine.arena;
    const at = this.#address(handle) / NUMBER;
    if (data.length === 1) numbers[at] = data[0]!;
    else numbers.set(data, at);
  }

  forward(changed: readonly number[] | undefined): void {
    if (changed === undefined) {
      this.#forwardAll();
      return;
    }
    if (changed.length > 1) {
      this.#forwardMany(changed);
      return;
    }
    let plan = this.#plans.get(changed[0]!);
    if (plan === undefined) {
      plan = this.#planFor(changed) ?? "all";
      this.#keep(changed[0]!, plan);
    }
    if (plan === "all") this.#forwardAll();
    else this.#follow(plan);
  }

  backward(): void {
    const { kernels } = this.#machine;
    const { values, gap, xs, ys, runs, stages, seedPlaces, seedNumbers, seedCount } = this.#layout;
    const scalars = values + gap;
    kernels.fill(scalars, scalars + this.#shaped.structure.ordered * NUMBER, NOTHING);
    kernels.scatter(seedPlaces, seedNumbers, seedCount);
    this.#tensors?.start();
    for (let index = stages.length - 1; index >= 0; index--) {
      const stage = stages[index]!;
      if ("tensor" in stage) {
        this.#tensors!.backward(stage.tensor);
      } else {
        kernels.backwardRuns(runs + stage.from * RUN_BYTES, stage.count, values, xs, ys, gap);
      }
    }
  }

  value(handle: number): Float64Array {
    return this.#copy(handle, this.#address(handle));
  }

  gradient(handle: number): Float64Array {
    this.#tensors?.settle(handle);
    return this.#copy(handle, this.#address(handle) + this.#layout.gap);
  }

  nonFiniteValue(handle: number): number | undefined {
    return this.#nonFiniteAt(handle, this.#address(handle));
  }

  nonFiniteGradient(handle: number): number | undefined {
    this.#tensors?.settle(handle);
    return this.#nonFiniteAt(handle, this.#address(handle) + this.#layout.gap);
  }

  dispose(): void {
    forgotten.unregister(this);
    for (const block of this.#blocks) this.#machine.arena.free(block);
    this.#blocks.length = 0;
  }

  #address(handle: number): number {
    return this.#shaped.shapes[handle] === SCALAR
      ? this.#layout.values + handle * NUMBER
      : this.#layout.tensors.get(handle)!;
  }

  #copy(handle: number, at: number): Float64Array {
    const { numbers } = this.#machine.arena;
    const shape = this.#shaped.shapes[handle]!;
    if (shape === SCALAR) {
      const copy = new Float64Array(1);
      copy[0] = numbers[at / NUMBER]!;
      return copy;
    }
    return numbers.slice(at / NUMBER, at / NUMBER + sizeOf(shape));
  }

  #nonFiniteAt(handle: number, at: number): number | undefined {
    const start = at / NUMBER;
    const end = start + sizeOf(this.#shaped.shapes[handle]!);
    return firstNonFinite(this.#machine.arena.numbers, start, end);
  }

  #forwardAll(): void {
    const { kernels } = this.#machine;
    const { values, xs, ys, runs, stages } = this.#layout;
    for (const stage of stages) {
      if ("tensor" in stage) this.#tensors!.forward(stage.tensor);
      else kernels.forwardRuns(runs + stage.from * RUN_BYTES, stage.count, values, xs, ys);
    }
  }

  #forwardMany(changed: readonly number[]): void {
    const plan = this.#planFor(changed);
    if (!plan) {
      this.#forwardAll();
      return;
    }
    this.#follow(plan);
    this.#machine.arena.free(plan.block);
  }

  #follow({ steps }: Plan): void {
    const { kernels } = this.#machine;
    const { values, xs, ys } = this.#layout;
    for (const step of steps) {
      if ("tensor" in step) this.#tensors!.forward(step.tensor);
      else kernels.forwardList(step.list, step.end, values, xs, ys);
    }
  }

  /** Plans together may hold as many nodes as the graph, or a few thousand; beyond that they start afresh. */
  #keep(input: number, plan: Plan | "all"): void {
    if (plan !== "all") {
      const nodes = this.#plannedNodes + plan.steps.length;
      if (nodes > Math.max(10_000, this.#shaped.structure.ordered)) this.#dropPlans();
      this.#blocks.push(plan.block);
    }
    this.#plans.set(input, plan);
  }

  #dropPlans(): void {
    for (const plan of this.#plans.values()) {
      if (plan === "all") continue;
      this.#machine.arena.free(plan.block);
      this.#blocks.splice(this.#blocks.indexOf(plan.block), 1);
    }
    this.#plans.clear();
    this.#plannedNodes = 0;
  }

  /** What depends on these inputs, in order; undefined: more than half of the graph. */
  #planFor(changed: readonly number[]): Plan | undefined {
    const { structure, shapes } = this.#shaped;
    const { ordered, opcode, operands } = structure;
    const stale = new Uint8Array(ordered);
    for (const handle of changed) stale[handle] = 1;
    const words: number[] = [];
    const parts: ({ from: number; until: number } | { tensor: number })[] = [];
    let group = -1;
    let open: { from: number; until: number } | undefined;
    let count = 0;
    for (let handle = Math.min(...changed) + 1; handle < ordered; handle++) {
      let depends = false;
      for (let port = 0; port < PORTS; port++) {
        const source = operands[port]![handle]!;
        if (source >= 0 && stale[source]) depends = true;
      }
      if (!depends || shapes[handle] === undefined) continue;
      stale[handle] = 1;
      if (++count > ordered / 2) return undefined;
      if (!isInRun(this.#shaped, handle)) {
        parts.push({ tensor: handle });
        open = undefined;
        continue;
      }
      if (!open) {
        open = { from: words.length, until: 0 };
        parts.push(open);
        group = -1;
      }
      if (group < 0 || words[group] !== opcode[handle]) {
        group = words.length;
        words.push(opcode[handle]!, 0);
      }
      words[group + 1]!++;
      words.push(handle);
      open.until = words.length;
    }
    this.#plannedNodes += count;
    const block = this.#machine.arena.allocate(words.length * 4);
    this.#machine.arena.words.set(words, block / 4);
    const steps = parts.map(
      (part): Step =>
        "tensor" in part ? part : { list: block + part.from * 4, end: block + part.until * 4 },
    );
    return { steps, block };
  }
}

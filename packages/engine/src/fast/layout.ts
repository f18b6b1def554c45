import { LAST_OP_WITH_KERNEL, type Machine } from "../kernels/kernels.ts";
import { parameterOf } from "../ops/elementwise.ts";
import { startOf } from "../plainExecutor.ts";
import { attributesOf, SCALAR, type Shaped } from "../shaping.ts";
import { definitions, isElementwise } from "../structure.ts";
import { sizeOf, type Tensor } from "../tensor.ts";

const hasParameter = Uint8Array.from(definitions, ({ elementwise }) =>
  elementwise?.parameter ? 1 : 0,
);

/** What is done in one go: some runs of scalar nodes (from the `from`th on), or one tensor node. */
type Stage = { readonly from: number; readonly count: number } | { readonly tensor: number };

/**
 * Where everything of one graph lies in the shared memory. Values of all nodes side by side, in canonical order; a gradient
 * lies `gap` bytes behind its value; tensors have their numbers further on, and their places there are unused.
 */
export interface Layout {
  readonly block: number;
  readonly values: number;
  /** From a value to its gradient, for scalars and tensors alike. */
  readonly gap: number;
  /** For each node the address of its operands' values. */
  readonly xs: number;
  readonly ys: number;
  readonly runs: number;
  readonly stages: readonly Stage[];
  /** Addresses of tensors' values; scalars lie at values + 8 · handle. */
  readonly tensors: ReadonlyMap<number, number>;
  /** Scalars whose upstream gradient is given: addresses of their gradients, and numbers. */
  readonly seedPlaces: number;
  readonly seedNumbers: number;
  readonly seedCount: number;
}

export function hasElementwiseKernel(opcode: number): boolean {
  return isElementwise[opcode] === 1 && opcode <= LAST_OP_WITH_KERNEL;
}

/** Scalar nodes that the kernels compute in runs. */
export function isInRun({ structure, shapes }: Shaped, handle: number): boolean {
  return shapes[handle] === SCALAR && hasElementwiseKernel(structure.opcode[handle]!);
}

export function layOut(
  shaped: Shaped,
  seeds: ReadonlyMap<number, Tensor>,
  { arena, kernels }: Machine,
): Layout {
  const { structure, shapes, fanOut } = shaped;
  const { ordered, opcode, operands } = structure;

  const runs: number[] = [];
  const stages: Stage[] = [];
  const seeded: number[] = [];
  const seedValues: number[] = [];
  const parameters: number[] = [];
  const sizes = new Map<number, number>();
  let numbers = 0;
  let runOp = 0;
  for (let handle = 0; handle < ordered; handle++) {
    const shape = shapes[handle];
    if (shape === undefined) {
      runOp = 0;
      continue;
    }
    if (shape !== SCALAR) {
      const size = Math.ceil(sizeOf(shape) / 2) * 2;
      sizes.set(handle, numbers);
      numbers += size;
    } else {
      // Only a sink, or a node with a seed of its own, starts from anything but zero.
      const start =
        fanOut[handle] === 0 || seeds.size > 0 ? startOf(shaped, seeds, handle) : undefined;
      if (typeof start === "number") {
        seeded.push(handle);
        seedValues.push(start);
      }
    }
    if (opcode[handle] === 0) continue;
    if (!isInRun(shaped, handle)) {
      stages.push({ tensor: handle });
      runOp = 0;
      continue;
    }
    if (hasParameter[opcode[handle]!]) {
      const definition = definitions[opcode[handle]!]!;
      const attrs = attributesOf(structure, handle);
      parameters.push(parameterOf(definition.elementwise!, definition.attributes, attrs));
    }
    if (runOp === opcode[handle]) {
      runs[runs.length - 1] = handle + 1;
      continue;
    }
    runOp = opcode[handle]!;
    const last = stages[stages.length - 1];
    if (last && "from" in last) {
      stages[stages.length - 1] = { from: last.from, count: last.count + 1 };
    } else {
      stages.push({ from: runs.length / 3, count: 1 });
    }
    runs.push(runOp, handle, handle + 1);
  }

  const aligned = (bytes: number) => Math.ceil(bytes / 16) * 16;
  const gap = aligned(ordered * 8) + numbers * 8;
  const indexBytes = aligned(ordered * 4);
  const block = arena.allocate(
    2 * gap +
      2 * indexBytes +
      aligned(runs.length * 4) +
      aligned(seeded.length * 4) +
      aligned(seeded.length * 8) +
      aligned(parameters.length * 8),
  );
  const values = block;
  const tensorStart = values + aligned(ordered * 8);
  const xs = values + 2 * gap;
  const ys = xs + indexBytes;
  const runsAt = ys + indexBytes;
  const seedPlaces = runsAt + aligned(runs.length * 4);
  const seedNumbers = seedPlaces + aligned(seeded.length * 4);
  const parametersAt = seedNumbers + aligned(seeded.length * 8);
  kernels.fill(values, xs, 0);

  const { words, numbers: floats } = arena;
  let parameter = parametersAt;
  const [first, second] = operands as readonly [Int32Array, Int32Array];
  for (let handle = 0; handle < ordered; handle++) {
    if (opcode[handle] === 0 || !isInRun(shaped, handle)) continue;
    words[(xs >> 2) + handle] = values + first[handle]! * 8;
    const y = second[handle]!;
    if (y >= 0) words[(ys >> 2) + handle] = values + y * 8;
    if (hasParameter[opcode[handle]!]) {
      words[(ys >> 2) + handle] = parameter;
      parameter += 8;
    }
  }
  words.set(runs, runsAt / 4);
  words.set(
    seeded.map((handle) => values + handle * 8 + gap),
    seedPlaces / 4,
  );
  floats.set(seedValues, seedNumbers / 8);
  floats.set(parameters, parametersAt / 8);
  const tensors = new Map<number, number>();
  for (const [handle, place] of sizes) tensors.set(handle, tensorStart + place * 8);
  return {
    block,
    values,
    gap,
    xs,
    ys,
    runs: runsAt,
    stages,
    tensors,
    seedPlaces,
    seedNumbers,
    seedCount: seeded.length,
  };
}

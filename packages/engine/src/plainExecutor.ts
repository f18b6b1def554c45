import { type Executor, firstNonFinite } from "./executor.ts";
import { attributesOf, type Shaped } from "./shaping.ts";
import { definitions, PORTS, type Structure } from "./structure.ts";
import { sizeOf, type Tensor } from "./tensor.ts";

/** −0 + x is x for every x, −0 included: the sum of no contributions. */
export const NOTHING = -0;

/** The sources of a node in port order. */
export function sourcesOf({ opcode, operands }: Structure, handle: number): number[] {
  const { ports } = definitions[opcode[handle]!]!;
  return ports.map((_, port) => operands[port]![handle]!);
}

/** The upstream gradient that the backward pass starts with at a node; undefined: none. */
export function startOf(
  { structure, fanOut }: Shaped,
  seeds: ReadonlyMap<number, Tensor>,
  handle: number,
): number | Float64Array | undefined {
  const seed = seeds.get(handle);
  if (seed) return seed.shape.length === 0 ? seed.data[0]! : seed.data;
  const isSink = fanOut[handle] === 0 && structure.level[handle]! >= 0;
  return isSink ? 1 : undefined;
}

/** One op after the other through its own forward and backward function: slow, and plainly right. */
export function plainExecutor(
  shaped: Shaped,
  inputs: ReadonlyMap<number, Tensor>,
  seeds: ReadonlyMap<number, Tensor>,
): Executor {
  const { structure, shapes } = shaped;
  const { ordered, opcode } = structure;
  const values = new Array<Tensor>(ordered);
  const gradients = new Array<Tensor>(ordered);
  for (let handle = 0; handle < ordered; handle++) {
    const shape = shapes[handle];
    if (!shape) continue;
    const data = new Float64Array(sizeOf(shape));
    if (opcode[handle] === 0) data.set(inputs.get(handle)!.data);
    values[handle] = { shape, data };
    gradients[handle] = { shape, data: new Float64Array(data.length) };
  }

  function evaluate(handle: number): void {
    const sources = sourcesOf(structure, handle).map((source) => values[source]!);
    const attrs = attributesOf(structure, handle);
    definitions[opcode[handle]!]!.forward(sources, values[handle]!, attrs);
  }

  function sendBack(handle: number): void {
    const definition = definitions[opcode[handle]!]!;
    const sources = sourcesOf(structure, handle);
    const tensors = sources.map((source) => values[source]!);
    const attrs = attributesOf(structure, handle);
    for (let port = 0; port < sources.length; port++) {
      const gradient = gradients[sources[port]!]!;
      const into = { shape: gradient.shape, data: new Float64Array(gradient.data.length) };
      definition.backward(port, tensors, values[handle]!, gradients[handle]!, into, attrs);
      for (let i = 0; i < into.data.length; i++) gradient.data[i]! += into.data[i]!;
    }
  }

  return {
    setValue(handle, data) {
      values[handle]!.data.set(data);
    },
    forward(changed) {
      const stale = new Uint8Array(ordered);
      for (const handle of changed ?? []) stale[handle] = 1;
      for (let handle = 0; handle < ordered; handle++) {
        if (opcode[handle] === 0 || !values[handle]) continue;
        if (changed) {
          for (let port = 0; port < PORTS; port++) {
            const source = structure.operands[port]![handle]!;
            if (source >= 0 && stale[source]) stale[handle] = 1;
          }
        }
        if (!changed || stale[handle]) evaluate(handle);
      }
    },
    backward() {
      for (let handle = 0; handle < ordered; handle++) {
        const start = startOf(shaped, seeds, handle) ?? NOTHING;
        const data = gradients[handle]?.data;
        if (!data) continue;
        if (typeof start === "number") data.fill(start);
        else if (start.length === data.length) data.set(start);
      }
      for (let handle = ordered - 1; handle >= 0; handle--) if (values[handle]) sendBack(handle);
    },
    value: (handle) => values[handle]!.data.slice(),
    gradient: (handle) => gradients[handle]!.data.slice(),
    nonFiniteValue: (handle) => nonFiniteIn(values[handle]!),
    nonFiniteGradient: (handle) => nonFiniteIn(gradients[handle]!),
    dispose() {},
  };
}

function nonFiniteIn({ data }: Tensor): number | undefined {
  return firstNonFinite(data, 0, data.length);
}

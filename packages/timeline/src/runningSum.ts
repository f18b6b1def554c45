import {
  type GraphNode,
  type Program,
  sizeOf,
  type Tensor,
  tensorFrom,
  type WireId,
} from "@chalkgrad/engine";

type Reads = Pick<Program, "value" | "wireGradient">;

/**
 * What has been added up at a node when the contributions over `wires` have arrived (`Frame.received`): its own seed, if it
 * has one, and then one `+=` after the other, in the shape of its value. When all have arrived it is the node's gradient,
 * to the last digit. Undefined while there is nothing to add: a dash, not 0.
 */
export function runningSum(
  node: GraphNode,
  wires: readonly WireId[],
  readings: Reads,
): Tensor | undefined {
  if (wires.length === 0 && node.seed === undefined) return undefined;
  const sum = startOf(node, readings);
  if (sum !== undefined) for (const wire of wires) add(sum.data, readings.wireGradient(wire));
  return sum;
}

/** One contribution to one element, and the sum with it. */
export interface SumLine {
  readonly wire: WireId;
  readonly part: number;
  readonly sum: number;
}

/**
 * The same at one element as a list that grows line by line: `+= part` and the sum after it, in order. `start` is the
 * node's own seed there, undefined where it has none.
 */
export function sumLines(
  node: GraphNode,
  wires: readonly WireId[],
  readings: Reads,
  element = 0,
): { readonly start: number | undefined; readonly lines: readonly SumLine[] } {
  const own = startOf(node, readings)?.data[element];
  let sum = own ?? 0;
  const lines: SumLine[] = [];
  for (const wire of wires) {
    const part = readings.wireGradient(wire)?.data[element];
    if (part === undefined) continue;
    sum += part;
    lines.push({ wire, part, sum });
  }
  return { start: node.seed === undefined ? undefined : own, lines };
}

/** The seed in the node's shape; -0 is the sum of nothing, as -0 + x is x for every x. */
function startOf(node: GraphNode, readings: Reads): Tensor | undefined {
  const shape = readings.value(node.id)?.shape;
  if (shape === undefined) return undefined;
  const data = new Float64Array(sizeOf(shape)).fill(-0);
  if (node.seed === undefined) return { shape, data };
  const seed = tensorFrom(node.seed);
  if (seed.shape.length === 0) data.fill(seed.data[0]!);
  else if (seed.data.length === data.length) data.set(seed.data);
  return { shape, data };
}

function add(sum: Float64Array, part: Tensor | undefined): void {
  if (part === undefined) return;
  for (let i = 0; i < sum.length; i++) sum[i]! += part.data[i]!;
}

import { compile, type Graph, type NodeId, objective, tensorFrom } from "@chalkgrad/engine";

interface SlicePoint {
  readonly w: number;
  readonly loss: number;
}

/** The loss as one number of one parameter changes and all else stays, and where a step leads on it. */
export interface LossSlice {
  readonly points: readonly SlicePoint[];
  readonly now: SlicePoint;
  /** ∂loss/∂w here: the slope of the tangent. */
  readonly slope: number;
  /** Where `w ← w + change · slope` leads; `change` is −η, or +η for a step along the gradient. */
  readonly next: SlicePoint;
}

const samples = 60;

/** Undefined where the loss, or its slope, is not a finite number here. */
export function lossSlice(
  graph: Graph,
  parameter: NodeId,
  element: number,
  change: number,
): LossSlice | undefined {
  const value = graph.nodes.find(({ id }) => id === parameter)?.value;
  if (value === undefined) return undefined;
  const { shape, data } = tensorFrom(value);
  const program = compile(graph);
  const lossAt = (w: number) => {
    const moved = data.slice();
    moved[element] = w;
    program.set(parameter, { shape, data: moved });
    return objective(graph, program) ?? Number.NaN;
  };
  const here = data[element];
  const slope = program.gradient(parameter)?.data[element];
  if (here === undefined || slope === undefined || !Number.isFinite(slope)) return undefined;
  const now = { w: here, loss: lossAt(here) };
  if (!Number.isFinite(now.loss)) return undefined;
  const step = change * slope;
  const next = { w: here + step, loss: lossAt(here + step) };
  // The picture shows the whole step, and enough beside it to see the valley.
  const reach = Math.max(Math.abs(step) * 1.6, 0.5 * Math.max(1, Math.abs(here)));
  const points = Array.from({ length: samples + 1 }, (_, index) => {
    const w = here + reach * ((2 * index) / samples - 1);
    return { w, loss: lossAt(w) };
  });
  return { points: points.filter(({ loss }) => Number.isFinite(loss)), now, slope, next };
}

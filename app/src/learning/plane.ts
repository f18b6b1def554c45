import { compile, type Graph, type NodeId, type Tensor, tensorFrom } from "@chalkgrad/engine";
import type { Plane, PlaneSource } from "./protocol.ts";

/** Cells along one side of the picture: fine enough for a border, coarse enough for a blink. */
const side = 48;

/**
 * Where the data of a graph can be drawn as points in a plane: two numbers a row go in, and one of its
 * losses compares a table of scores with the classes.
 */
export function planeSource(graph: Graph, data: readonly NodeId[]): PlaneSource | undefined {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const points = data.find((id) => shapeOf(nodes.get(id))?.[1] === 2 && !isTarget(graph, id));
  const loss = graph.nodes.find((node) => node.op === "softmaxCrossEntropy");
  if (points === undefined || loss?.op !== "softmaxCrossEntropy") return undefined;
  const { x: scores, t: targets } = loss.inputs ?? {};
  if (scores === undefined || targets === undefined || !data.includes(targets)) return undefined;
  return { points, targets, scores };
}

/** The classes over the plane: the graph is asked for a grid of points instead of the data's. */
export function planeOf(
  graph: Graph,
  { points, targets, scores }: PlaneSource,
  parameters: ReadonlyMap<NodeId, Tensor>,
): Plane | undefined {
  const program = compile(graph);
  for (const [id, parameter] of parameters) program.set(id, parameter);
  const extent = squareAround(program.value(points));
  const classes = program.shape(targets)?.[1];
  if (!extent || classes === undefined) return undefined;
  const grid = new Float64Array(2 * side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = 2 * (row * side + column);
      grid[at] = extent.left + ((column + 0.5) / side) * extent.size;
      grid[at + 1] = extent.top - ((row + 0.5) / side) * extent.size;
    }
  }
  program.set(points, { shape: [side * side, 2], data: grid });
  program.set(targets, {
    shape: [side * side, classes],
    data: new Float64Array(side * side * classes),
  });
  const found = program.value(scores);
  if (!found || found.shape[0] !== side * side) return undefined;
  const width = found.shape[1] ?? 1;
  const best = Uint8Array.from({ length: side * side }, (_, cell) =>
    largest(found.data.subarray(cell * width, (cell + 1) * width)),
  );
  return { side, extent, classes: best };
}

/** The index of the largest number; of several the first. */
export function largest(numbers: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < numbers.length; index++) {
    if (numbers[index]! > numbers[best]!) best = index;
  }
  return best;
}

/** A square that holds all points with some air; undefined for no points. */
function squareAround(points: Tensor | undefined): Plane["extent"] | undefined {
  if (!points || points.data.length === 0) return undefined;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < points.data.length; at += 2) {
    left = Math.min(left, points.data[at]!);
    right = Math.max(right, points.data[at]!);
    bottom = Math.min(bottom, points.data[at + 1]!);
    top = Math.max(top, points.data[at + 1]!);
  }
  const reach = Math.max(right - left, top - bottom) || 1;
  const size = reach * 1.25;
  return { left: (left + right - size) / 2, top: (top + bottom + size) / 2, size };
}

function isTarget(graph: Graph, id: NodeId): boolean {
  return graph.nodes.some((node) => node.op === "softmaxCrossEntropy" && node.inputs?.t === id);
}

function shapeOf(node: Graph["nodes"][number] | undefined): readonly number[] | undefined {
  return node?.value === undefined ? undefined : tensorFrom(node.value).shape;
}

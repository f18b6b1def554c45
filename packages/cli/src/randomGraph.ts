import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import {
  compile,
  type GraphNode,
  type OpDefinition,
  type OpName,
  ops,
  type Program,
  type Shape,
  type Tensor,
  type TensorLiteral,
} from "@chalkgrad/engine";

// Graphs for tests against other libraries: any ops, shapes that fit, numbers at which the ops are defined.

/** A choice among the first `count` numbers. */
export type Choose = (count: number) => number;

/** Whole numbers and halves: ties and zeros are wanted. */
const numbers = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 0.3, -0.7];
const shapes: readonly Shape[] = [[], [3], [2, 3], [3, 2], [1, 3], [2, 1], [2, 2, 3], [2, 3, 2]];

/** What an op asks of the numbers of one port. */
const wanted: Partial<Record<OpName, Partial<Record<string, (number: number) => boolean>>>> = {
  div: { y: awayFromZero },
  reciprocal: { x: awayFromZero },
  log: { x: positive },
  sqrt: { x: positive },
  pow: { x: positive },
};

/** A graph of some nodes, among them one of each op of `wishes` (as far as the numbers stay small). */
export function randomGraph(
  choose: Choose,
  wishes: readonly OpName[],
  inputShapes: readonly Shape[] = shapes,
): GraphDocument {
  const nodes: DocumentNode[] = [];
  const pick = <Item>(items: readonly Item[]): Item => items[choose(items.length)]!;
  const addInput = (shape: Shape, from: readonly number[] = numbers) => {
    const value = nested(shape, () => pick(from));
    const node: DocumentNode = { id: `n${nodes.length}`, op: "input", value };
    nodes.push(choose(3) === 0 ? { ...node, trainable: true } : node);
  };
  for (let count = 2 + choose(3); count > 0; count--) addInput(pick(inputShapes));
  for (const op of wishes) {
    if (op === "input") continue;
    let site = siteFor(op, nodes, choose);
    if (site === undefined) {
      // Nothing fits: give it numbers of its own.
      const shape =
        inputShapes.length === 1
          ? inputShapes[0]!
          : op === "matmul" || op === "affine"
            ? [3, 3]
            : [2, 3];
      for (const _port of ops[op].ports) addInput(shape, [0.5, 1, 1.5, 2]);
      site = siteFor(op, nodes, choose);
    }
    if (site === undefined) continue;
    const seed = choose(6) === 0 ? { seed: pick(numbers) } : {};
    const node = { id: `n${nodes.length}`, op, ...site, ...seed } as unknown as DocumentNode;
    if (isTame(compile({ nodes: [...nodes, node] as GraphNode[] }))) nodes.push(node);
  }
  return { nodes: withArraySeed(nodes, choose) };
}

/** Inputs and attributes with which an op can be computed from the nodes that are there. */
function siteFor(op: OpName, nodes: readonly DocumentNode[], choose: Choose): object | undefined {
  const definition: OpDefinition = ops[op];
  const program = compile({ nodes });
  const candidates = definition.ports.map((port) => {
    const asks = wanted[op]?.[port];
    return nodes.filter(({ id }) => !asks || program.value(id)!.data.every(asks));
  });
  if (candidates.some((list) => list.length === 0)) return undefined;
  for (let attempt = 0; attempt < 30; attempt++) {
    const chosen = candidates.map((list) => list[choose(list.length)]!.id);
    const inputShapes = chosen.map((id) => program.shape(id)!);
    const attrs = attributesFor(op, inputShapes[0]!, choose);
    if (!("shape" in definition.shapeOf(inputShapes, attrs))) continue;
    const inputs = Object.fromEntries(definition.ports.map((port, index) => [port, chosen[index]]));
    return { inputs, ...(Object.keys(attrs).length > 0 && { attrs }) };
  }
  return undefined;
}

function attributesFor(
  op: OpName,
  shape: Shape,
  choose: Choose,
): Record<string, number | boolean | number[]> {
  const rank = shape.length;
  const axis = () => choose(2 * rank) - rank;
  switch (op) {
    case "leakyRelu":
      return choose(2) === 0 ? {} : { slope: [0.2, -0.5, 0, 1e-21][choose(4)]! };
    case "transpose": {
      if (choose(2) === 0) return {};
      const turned = shape.map((_, index) => (index + 1) % rank);
      return { axes: choose(2) === 0 ? turned : turned.map((each) => each - rank) };
    }
    case "reshape": {
      const size = shape.reduce((product, length) => product * length, 1);
      return { shape: [[-1], [size], [1, size], [-1, 1], [...shape].reverse()][choose(5)]! };
    }
    case "sum":
    case "mean": {
      const keepdims = [{}, { keepdims: true }, { keepdims: false }][choose(3)]!;
      if (rank === 0) return choose(2) === 0 ? keepdims : { axis: [], ...keepdims };
      const all = shape.map((_, index) => index);
      return [
        keepdims,
        { axis: axis(), ...keepdims },
        { axis: [axis()], ...keepdims },
        { axis: all, ...keepdims },
        { axis: [], ...keepdims },
      ][choose(5)]!;
    }
    case "softmax":
      return rank === 0 || choose(2) === 0 ? {} : { axis: axis() };
    default:
      return {};
  }
}

/** A seed of the node's shape on one node, in some graphs. */
function withArraySeed(nodes: readonly DocumentNode[], choose: Choose): readonly DocumentNode[] {
  if (choose(2) === 0) return nodes;
  const which = choose(nodes.length);
  const program = compile({ nodes });
  const seed = nested(program.shape(nodes[which]!.id)!, () => numbers[choose(numbers.length)]!);
  return nodes.map((node, index) => (index === which ? ({ ...node, seed } as DocumentNode) : node));
}

/** Small numbers only, so that a comparison to many digits means something. */
function isTame(program: Program): boolean {
  if (program.problems.length > 0) return false;
  const small = ({ data }: Tensor) => data.every((number) => Math.abs(number) < 1e4);
  return program.order.every((id) => small(program.value(id)!) && small(program.gradient(id)!));
}

function nested(shape: Shape, number: () => number): TensorLiteral {
  const [length, ...inner] = shape;
  if (length === undefined) return number();
  return Array.from({ length }, () => nested(inner, number));
}

function positive(number: number): boolean {
  return number > 0.1;
}

function awayFromZero(number: number): boolean {
  return Math.abs(number) > 0.1;
}

import { attributeFault } from "./attributes.ts";
import { cyclesOf } from "./cycle.ts";
import type { NodeId } from "./graph.ts";
import {
  badAttributeProblem,
  badSeedProblem,
  cycleProblem,
  missingInputProblem,
  shapeMismatchProblem,
} from "./message.ts";
import type { Attributes } from "./ops/op.ts";
import type { Problem } from "./problem.ts";
import { definitions, isElementwise, PORTS, type Structure } from "./structure.ts";
import { type Shape, sameShape, type Tensor } from "./tensor.ts";

const portCounts = Uint8Array.from(definitions, ({ ports }) => ports.length);

/** All scalars share one shape, so that they are told by identity. */
export const SCALAR: Shape = Object.freeze([]);

/** A structure with the shape of each node's value and what can be computed of it. By handle. */
export interface Shaped {
  readonly structure: Structure;
  /** Undefined where the value cannot be computed: at a fault and behind it. */
  readonly shapes: readonly (Shape | undefined)[];
  /** 1 where the gradient can be computed: it can be where nothing leads into a fault. */
  readonly gradientKnown: Uint8Array;
  /** How many ports each node feeds. */
  readonly fanOut: Int32Array;
  readonly problems: readonly Problem[];
}

const NO_ATTRIBUTES: Attributes = Object.freeze({});

export function attributesOf(structure: Structure, handle: number): Attributes {
  return (structure.nodes[handle]!.attrs as Attributes | undefined) ?? NO_ATTRIBUTES;
}

/**
 * @param values the tensor of each input node, by handle
 * @param seeds the seeds that were given, by handle
 */
export function shapeGraph(
  structure: Structure,
  values: ReadonlyMap<number, Tensor>,
  seeds: ReadonlyMap<number, Tensor>,
): Shaped {
  const { nodes, ordered, opcode, operands } = structure;
  const problems: Problem[] = [];
  for (const cycle of cyclesOf(structure)) {
    const ids = cycle.map((handle) => nodes[handle]!.id);
    problems.push(cycleProblem(ids, portInto(structure, cycle[0]!, cycle[cycle.length - 1]!)));
  }
  const shapes = new Array<Shape | undefined>(nodes.length);
  for (let handle = 0; handle < ordered; handle++) {
    if (opcode[handle] === 0) {
      const { shape } = values.get(handle)!;
      shapes[handle] = shape.length === 0 ? SCALAR : shape;
    } else {
      shapes[handle] = isPlainScalar(structure, handle, shapes)
        ? SCALAR
        : shapeAt(structure, handle, shapes, problems);
    }
  }
  missingBehindCycles(structure, problems);
  const gradientKnown = new Uint8Array(nodes.length);
  const fanOut = new Int32Array(nodes.length);
  let faults = false;
  for (let handle = 0; handle < nodes.length; handle++) {
    gradientKnown[handle] = shapes[handle] === undefined ? 0 : 1;
    if (!gradientKnown[handle]) faults = true;
  }
  for (const sources of operands) {
    for (const source of sources) if (source >= 0) fanOut[source]!++;
  }
  for (const [handle, seed] of seeds) {
    const shape = shapes[handle];
    if (shape === undefined || seed.shape.length === 0 || sameShape(seed.shape, shape)) continue;
    gradientKnown[handle] = 0;
    faults = true;
    problems.push(badSeedProblem(nodes[handle]!, seed.shape, shape));
  }
  for (let handle = faults ? nodes.length - 1 : -1; handle >= 0; handle--) {
    if (gradientKnown[handle]) continue;
    for (let port = 0; port < PORTS; port++) {
      const source = operands[port]![handle]!;
      if (source >= 0) gradientKnown[source] = 0;
    }
  }
  return { structure, shapes, gradientKnown, fanOut, problems };
}

/** The common case, told at once: an elementwise op without attributes, all of whose operands are scalars. */
function isPlainScalar(
  { nodes, opcode, operands }: Structure,
  handle: number,
  shapes: readonly (Shape | undefined)[],
): boolean {
  if (!isElementwise[opcode[handle]!] || nodes[handle]!.attrs !== undefined) return false;
  const x = operands[0]![handle]!;
  const y = operands[1]![handle]!;
  if (x < 0 || shapes[x] !== SCALAR) return false;
  return y < 0 ? portCounts[opcode[handle]!] === 1 : shapes[y] === SCALAR;
}

function shapeAt(
  structure: Structure,
  handle: number,
  shapes: readonly (Shape | undefined)[],
  problems: Problem[],
): Shape | undefined {
  const node = structure.nodes[handle]!;
  const definition = definitions[structure.opcode[handle]!]!;
  const { ports } = definition;
  let complete = true;
  let scalar = definition.elementwise !== undefined;
  for (let port = 0; port < ports.length; port++) {
    const source = structure.operands[port]![handle]!;
    if (source < 0) {
      problems.push(missingInputProblem(node, ports[port]!, namedAt(node, ports[port]!)));
      complete = false;
    } else if (shapes[source] === undefined) {
      complete = false;
    } else if (shapes[source] !== SCALAR) {
      scalar = false;
    }
  }
  const attrs = attributesOf(structure, handle);
  if (attrs !== NO_ATTRIBUTES || definition.attributes.length > 0) {
    const fault = attributeFault(definition.attributes, attrs);
    if (fault) {
      problems.push(badAttributeProblem(node, fault.attribute, fault.reason));
      return undefined;
    }
  }
  if (!complete) return undefined;
  if (scalar) return SCALAR;
  const inputShapes = ports.map((_, port) => shapes[structure.operands[port]![handle]!]!);
  const verdict = definition.shapeOf(inputShapes, attrs);
  if ("shape" in verdict) return verdict.shape.length === 0 ? SCALAR : verdict.shape;
  if ("attribute" in verdict) {
    problems.push(badAttributeProblem(node, verdict.attribute, verdict.reason));
  } else {
    const named = Object.fromEntries(ports.map((port, index) => [port, inputShapes[index]!]));
    problems.push(shapeMismatchProblem(node, named, verdict.rule, verdict.port));
  }
  return undefined;
}

/** Ports left open on or behind a cycle are named too, in file order. */
function missingBehindCycles({ nodes, ordered, opcode, operands }: Structure, problems: Problem[]) {
  for (let handle = ordered; handle < nodes.length; handle++) {
    const { ports } = definitions[opcode[handle]!]!;
    for (let port = 0; port < ports.length; port++) {
      if (operands[port]![handle]! >= 0) continue;
      const node = nodes[handle]!;
      problems.push(missingInputProblem(node, ports[port]!, namedAt(node, ports[port]!)));
    }
  }
}

function namedAt(node: Structure["nodes"][number], port: string): NodeId | undefined {
  return (node.inputs as Readonly<Record<string, NodeId>> | undefined)?.[port];
}

function portInto({ opcode, operands }: Structure, node: number, source: number): string {
  const { ports } = definitions[opcode[node]!]!;
  const port = ports.findIndex((_, index) => operands[index]![node] === source);
  return ports[port]!;
}

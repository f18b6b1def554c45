import { type DocumentNode, displayName, type GraphDocument } from "@chalkgrad/document";
import { compile, type NodeId, ops, type Program, type Tensor, wireId } from "@chalkgrad/engine";
import {
  nodeExtent,
  nodeSize,
  portPlace,
  type Size,
  tensorBlock,
  wireBow,
} from "@chalkgrad/figure";
import { evaluationCost } from "../../evaluation/evaluationCost.ts";
import type { Box, LayoutGraph, Link } from "./layoutGraph.ts";

/** Operations that take about a second: a graph that takes more is measured without its numbers. */
const worthComputing = 2e8;
/** More rows and columns than this make a heat map no larger. */
const largestSide = 17;

/** The room that nodes and wires need with their names and numbers. */
export function measure(document: GraphDocument): LayoutGraph {
  const { nodes } = document;
  const program = compile(document);
  const numbers = numbersOf(program, document);
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const boxes = nodes.map((node) => boxOf(node, numbers, program.consumers(node.id).length));
  const links: Link[] = [];
  for (const [target, node] of nodes.entries()) {
    const inputs = new Map(Object.entries<NodeId>(node.inputs ?? {}));
    for (const [port, name] of ops[node.op].ports.entries()) {
      const from = inputs.get(name);
      const source = places.get(from ?? "");
      if (from === undefined || source === undefined) continue;
      links.push({
        source,
        target,
        port,
        offset: portPlace(node, name).y - nodeSize(node).height / 2,
        bow: wireBow(node, name),
        value: sizeOf(numbers.value(from)),
        gradient: sizeOf(numbers.wireGradient(wireId(node.id, name))),
      });
    }
  }
  return { boxes, links };
}

type Numbers = Pick<Program, "value" | "gradient" | "wireGradient">;

/** What the engine computes or, where that takes long, something of the same shapes. */
function numbersOf(program: Program, document: GraphDocument): Numbers {
  if (evaluationCost(document, program) <= worthComputing) return program;
  const standIn = (node: NodeId): Tensor | undefined => {
    const shape = program.shape(node)?.map((side) => Math.min(side, largestSide));
    return shape && { shape, data: new Float64Array(shape.reduce((a, b) => a * b, 1)) };
  };
  const wireGradient = () => undefined;
  return { value: standIn, gradient: standIn, wireGradient };
}

function boxOf(node: DocumentNode, numbers: Numbers, consumers: number): Box {
  const { width, height } = nodeSize(node);
  const value = numbers.value(node.id);
  const gradient = numbers.gradient(node.id);
  const room = nodeExtent({ node, name: displayName(node), value, gradient, consumers });
  return {
    half: width / 2,
    left: width / 2 - room.x,
    right: room.x + room.width - width / 2,
    up: height / 2 - room.y,
    down: room.y + room.height - height / 2,
  };
}

function sizeOf(tensor: Tensor | undefined): Size {
  const { width, height } = tensorBlock(tensor);
  return { width, height };
}

import { type GraphNode, ops, tensorFrom } from "@chalkgrad/engine";
import type { Point, Size } from "./geometry.ts";
import { opLooks } from "./opLook.ts";
import { type TensorBlock, tensorBlock } from "./tensorBlock.ts";
import { textWidth } from "./textWidth.ts";

/** The output port's name in places that name ports: it is no port of the file. */
export const outputPort = "out";

const circleSize = 56;
const pill = { height: 40, least: 76, padding: 18 };
const box = { height: 46, least: 76, padding: 22, portPitch: 28 };
export const signSize = { circle: 34, smallCircle: 18, box: 18 };

/** The room of a node's body. Labels, stubs and badges stand outside it. */
export function nodeSize(node: GraphNode): Size {
  const { form, sign } = opLooks[node.op];
  if (form === "circle") return { width: circleSize, height: circleSize };
  if (node.op === "input") {
    const { width, height } = leafBlock(node);
    return {
      width: Math.ceil(Math.max(pill.least, width + 2 * pill.padding)),
      height: Math.ceil(Math.max(pill.height, height + 16)),
    };
  }
  const ports = ops[node.op].ports.length;
  return {
    width: Math.ceil(Math.max(box.least, textWidth(sign, signSize.box) + 2 * box.padding)),
    height: Math.max(box.height, ports * box.portPitch),
  };
}

const blocks = new WeakMap<GraphNode, TensorBlock>();

/** The value that a leaf's pill shows. Nodes are immutable, so each is laid out once. */
export function leafBlock(node: GraphNode & { readonly op: "input" }): TensorBlock {
  let block = blocks.get(node);
  if (!block) {
    block = tensorBlock(node.value === undefined ? undefined : tensorFrom(node.value));
    blocks.set(node, block);
  }
  return block;
}

/** How far two wires between the same nodes are bent apart, so that their numbers have room. */
const bowBetween = 116;

/**
 * How the wire into a port is bent: 0, unless the same source feeds several ports of the node
 * (`x · x`). Then the wires spread like the sides of an eye, in port order.
 */
export function wireBow(node: GraphNode, port: string): number {
  const inputs = new Map(Object.entries<string>(node.inputs ?? {}));
  const ports: readonly string[] = ops[node.op].ports;
  const twins = ports.filter((each) => inputs.get(each) === inputs.get(port));
  return (twins.indexOf(port) - (twins.length - 1) / 2) * bowBetween;
}

/**
 * Where a wire meets the node, from the node's top-left corner. Inputs stand on the left side in
 * port order, from top to bottom, and the output on the right; on a circle they lie on its rim.
 */
export function portPlace(node: GraphNode, port: string): Point {
  const { width, height } = nodeSize(node);
  if (port === outputPort) return { x: width, y: height / 2 };
  const ports: readonly string[] = ops[node.op].ports;
  const share = (ports.indexOf(port) + 0.5) / ports.length;
  const y = height * share;
  if (opLooks[node.op].form !== "circle") return { x: 0, y };
  const radius = width / 2;
  return { x: radius - Math.sqrt(radius ** 2 - (y - radius) ** 2), y };
}

import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import {
  nodeSize,
  numberText,
  opLooks,
  outputPort,
  type Point,
  portPlace,
  shapeText,
} from "@chalkgrad/figure";

/** A graph as a small picture without colours: lists of numbers in canvas units, a few kilobytes at most. */
export interface Picture {
  /** x, y, width, height of all. */
  readonly box: readonly number[];
  /** x, y, width, height, radius of each node's body. */
  readonly bodies: readonly number[];
  /** x, y of each wire's beginning and end. */
  readonly wires: readonly number[];
  /** What stands in the bodies, where it would be legible; one text a body. */
  readonly signs: readonly string[];
}

/** More could not be told apart in a picture of a hand's breadth. */
const mostNodes = 300;
const mostWires = 600;
const legible = 30;

const origin: Point = { x: 0, y: 0 };

export function pictureOf(document: GraphDocument): Picture {
  const { nodes } = document;
  // Of a large graph every so-manieth node is drawn: its outline stays the same.
  const every = Math.ceil(nodes.length / mostNodes);
  const drawn = nodes.filter((_, index) => index % every === 0);
  const bodies: number[] = [];
  const wires: number[] = [];
  for (const node of drawn) {
    const { x, y } = node.position ?? origin;
    const { width, height } = nodeSize(node);
    const { form } = opLooks[node.op];
    const radius = form === "box" ? 9 : form === "pill" ? Math.min(height / 2, 20) : height / 2;
    bodies.push(
      Math.round(x),
      Math.round(y),
      Math.round(width),
      Math.round(height),
      Math.round(radius),
    );
    for (const [port, sourceId] of Object.entries<string>(node.inputs ?? {})) {
      const source = nodeOf(document, sourceId);
      if (!source || wires.length >= 4 * mostWires) continue;
      const start = source.position ?? origin;
      const from = portPlace(source, outputPort);
      const to = portPlace(node, port);
      wires.push(
        ...[start.x + from.x, start.y + from.y, x + to.x, y + to.y].map((each) => Math.round(each)),
      );
    }
  }
  const signs = nodes.length > legible ? [] : drawn.map(signOf);
  return { box: boxOf(bodies), bodies, wires, signs };
}

function signOf(node: GraphDocument["nodes"][number]): string {
  if (node.op !== "input") return opLooks[node.op].sign;
  return typeof node.value === "number" ? numberText(node.value) : shapeText(shapeOf(node.value));
}

function shapeOf(value: unknown): number[] {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  return shape;
}

function boxOf(bodies: readonly number[]): number[] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < bodies.length; at += 5) {
    const [x, y, width, height] = bodies.slice(at, at + 4) as [number, number, number, number];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return bodies.length === 0 ? [0, 0, 0, 0] : [left, top, right - left, bottom - top];
}

/** A picture as the store has it; undefined where it is none. */
export function pictureFrom(stored: unknown): Picture | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { picture } = stored as { picture?: Partial<Picture> };
  if (typeof picture !== "object" || picture === null) return undefined;
  const { box, bodies, wires, signs } = picture;
  const isOne =
    areNumbers(box, 4) && box.length === 4 && areNumbers(bodies, 5) && areNumbers(wires, 4);
  if (!isOne || bodies.length > 5 * mostNodes || wires.length > 5 * mostWires) return undefined;
  if (!Array.isArray(signs) || !signs.every((sign) => typeof sign === "string")) return undefined;
  return { box, bodies, wires, signs: signs.slice(0, legible) };
}

function areNumbers(list: unknown, each: number): list is readonly number[] {
  return Array.isArray(list) && list.length % each === 0 && list.every(Number.isFinite);
}

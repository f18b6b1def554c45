import { type Shape, splitWireId, type WireId } from "@chalkgrad/engine";
import { indicesAt } from "./indices.ts";
import type { Scene } from "./scene.ts";
import { stories } from "./stories.ts";

/** One element that broadcasting used many times: what came back for each use, and what that adds up to. */
interface UsedElement {
  /** Where it stands in its tensor; empty for a scalar. */
  readonly indices: readonly number[];
  readonly parts: readonly number[];
  readonly sum: number;
}

/** An input that is broadcast is a fan-out along an axis: rows of products that collapse into one. */
export interface RepeatedUses {
  /** How many times each element was used, and how many of these have their product in `parts`. */
  readonly count: number;
  readonly shown: number;
  readonly elements: readonly UsedElement[];
  /** Elements that are not among them. */
  readonly more: number;
  readonly shape: Shape;
}

/** More would not fit beside each other. */
const mostElements = 4;

/** Undefined where nothing was used more than once. */
export function repeatedUses(scene: Scene, wire: WireId): RepeatedUses | undefined {
  const { node: id, port } = splitWireId(wire);
  const operation = scene.operation(id);
  const index = operation?.ports.indexOf(port) ?? -1;
  const upstream = scene.readings.gradient(id);
  const gradient = scene.readings.wireGradient(wire);
  if (!operation || index < 0 || !upstream || !gradient || gradient.data.length === 0) {
    return undefined;
  }
  const story = stories[operation.node.op];
  const notes = story.notes?.(operation, index, 0) ?? [];
  if (!notes.some(({ code }) => code === "broadcast" || code === "bias")) return undefined;
  const { shape } = gradient;
  const shownElements = Math.min(gradient.data.length, mostElements);
  const elements = Array.from({ length: shownElements }, (_, at): UsedElement => {
    const { first } = story.dependences(operation, index, at);
    const parts = first.map(({ out, value }) => upstream.data[out]! * value);
    return { indices: indicesAt(shape, at), parts, sum: gradient.data[at]! };
  });
  const { count, first } = story.dependences(operation, index, 0);
  const more = gradient.data.length - shownElements;
  return count > 1 ? { count, shown: first.length, elements, more, shape } : undefined;
}

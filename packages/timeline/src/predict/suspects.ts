import { type NodeId, type OpDefinition, ops } from "@chalkgrad/engine";
import { operandAt } from "../words/indices.ts";
import type { Scene } from "../words/scene.ts";
import { stories } from "../words/stories.ts";
import type { Operation } from "../words/story.ts";

/** What people do when they get a number wrong. */
export type Mistake =
  | "forgot-upstream"
  | "forgot-local"
  | "swapped-inputs"
  | "one-branch"
  | "one-term"
  | "wrong-sign"
  | "added"
  | "multiplied"
  | "inverted-local"
  | "input-for-output"
  | "output-for-input"
  | "unchanged";

/** The number that a mistake leads to. */
export interface Suspect {
  readonly mistake: Mistake;
  readonly value: number;
}

/** Of a few parts each subset is tried; of more only the single ones and all but one. */
const fewParts = 4;

/** What wrong ways lead to for the value of a node, the likeliest first. */
export function valueSuspects(scene: Scene, id: NodeId, at: number): readonly Suspect[] {
  const operation = scene.operation(id);
  if (!operation) return [];
  const { node, inputs, out } = operation;
  const truth = out.data[at]!;
  const found: Suspect[] = [];
  const add = (mistake: Mistake, value: number) => found.push({ mistake, value });
  const { elementwise }: OpDefinition = ops[node.op];
  if (elementwise) {
    const [x = 0, y = 0] = inputs.map(
      (input) => input.data[operandAt(out.shape, input.shape, at)]!,
    );
    if (inputs.length === 2) {
      if (node.op !== "add") add("added", x + y);
      if (node.op !== "mul") add("multiplied", x * y);
      add("swapped-inputs", elementwise.forward(y, x, 0));
    } else {
      add("unchanged", x);
    }
  }
  add("wrong-sign", -truth);
  return found;
}

/** What wrong ways lead to for the gradient that comes back over one wire. */
export function wireSuspects(
  scene: Scene,
  operation: Operation,
  port: number,
  at: number,
): readonly Suspect[] {
  const { node, inputs, out, wires } = operation;
  const upstream = scene.readings.gradient(node.id);
  if (!upstream) return [];
  const { first } = stories[node.op].dependences(operation, port, at);
  const terms = first.map(({ out: place, value }) => ({
    u: upstream.data[place]!,
    l: value,
    place,
  }));
  const sum = (of: (term: { u: number; l: number; place: number }) => number) =>
    terms.reduce((total, term) => total + of(term), 0);
  const truth = sum(({ u, l }) => u * l);
  const found: Suspect[] = [];
  const add = (mistake: Mistake, value: number) => found.push({ mistake, value });
  add(
    "forgot-upstream",
    sum(({ l }) => l),
  );
  add(
    "forgot-local",
    sum(({ u }) => u),
  );
  const { elementwise }: OpDefinition = ops[node.op];
  const pointAt = (place: number) =>
    inputs.map((input) => input.data[operandAt(out.shape, input.shape, place)]!);
  if (elementwise && inputs.length === 2) {
    const other = elementwise.backward[1 - port]!;
    add(
      "swapped-inputs",
      sum(({ u, place }) => {
        const [x = 0, y = 0] = pointAt(place);
        return other(u, x, y, out.data[place]!, 0);
      }),
    );
  }
  for (const { u, l } of terms.length > 1 ? terms : []) add("one-term", u * l);
  for (const part of partsAt(scene, node.id, terms[0]?.place ?? 0)) {
    if (terms.length === 1) add("one-branch", part * terms[0]!.l);
  }
  add("wrong-sign", -truth);
  if (terms.length === 1) {
    const { u, l } = terms[0]!;
    add("added", u + l);
    if (l !== 0) add("inverted-local", u / l);
  }
  if (elementwise && elementwise.parameter === undefined && wires.length === 1) {
    const slope = elementwise.backward[0]!;
    const mixed = (pick: (x: number, z: number) => number) =>
      sum(({ u, place }) => u * pick(pointAt(place)[0]!, out.data[place]!));
    // Whether a formula is written with x or with z, the other one may be put in; or all is done once more with z.
    add(
      "input-for-output",
      mixed((x) => slope(1, x, 0, x, 0)),
    );
    add(
      "output-for-input",
      mixed((_x, z) => slope(1, z, 0, z, 0)),
    );
    add(
      "output-for-input",
      mixed((_x, z) => slope(1, z, 0, elementwise.forward(z, 0, 0), 0)),
    );
  }
  return found;
}

/** What wrong ways lead to for the sum at a fan-out, or for the start of the backward pass. */
export function gradientSuspects(scene: Scene, id: NodeId, at: number): readonly Suspect[] {
  const parts = partsAt(scene, id, at);
  const found: Suspect[] = [];
  if (parts.length > 1) {
    for (const value of partialSums(parts)) found.push({ mistake: "one-branch", value });
    found.push({ mistake: "multiplied", value: parts.reduce((a, b) => a * b, 1) });
  }
  const truth = scene.readings.gradient(id)?.data[at] ?? Number.NaN;
  found.push({ mistake: "wrong-sign", value: -truth });
  if (parts.length === 0) {
    found.push({ mistake: "unchanged", value: scene.readings.value(id)?.data[at] ?? Number.NaN });
  }
  return found;
}

/** The contributions to one element of a node's gradient. */
function partsAt(scene: Scene, id: NodeId, at: number): readonly number[] {
  return scene.readings
    .consumers(id)
    .map((wire) => scene.readings.wireGradient(wire)?.data[at] ?? Number.NaN);
}

/** The sums of some of the parts: neither of none nor of all. */
function partialSums(parts: readonly number[]): readonly number[] {
  if (parts.length > fewParts) {
    const all = parts.reduce((a, b) => a + b, 0);
    return [...parts, ...parts.map((part) => all - part)];
  }
  const sums: number[] = [];
  for (let chosen = 1; chosen < 2 ** parts.length - 1; chosen++) {
    sums.push(parts.reduce((total, part, bit) => (chosen & (1 << bit) ? total + part : total), 0));
  }
  return sums;
}

import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import type { Words } from "./lesson.ts";
import { place } from "./place.ts";
import { randomMatrix } from "./random.ts";

interface ClassifierOptions {
  /** One row an example. */
  readonly points: readonly (readonly number[])[];
  /** The class of each row, from 0. */
  readonly classes: readonly number[];
  readonly hidden: number;
  readonly scale: number;
  readonly seed: number;
}

/** The book's two-layer network: x·W1 + b1 → tanh → ·W2 + b2 → softmax with loss, over all rows at once. */
export function classifier(options: ClassifierOptions): GraphDocument {
  const { points, classes, hidden, scale, seed } = options;
  const count = Math.max(...classes) + 1;
  const width = points[0]!.length;
  const oneHot = classes.map((label) => Array.from({ length: count }, (_, i) => +(i === label)));
  const zeros = (length: number) => Array.from({ length }, () => 0);
  return {
    nodes: [
      { id: "x", op: "input", value: points, position: place(0, 0, "matrix") },
      {
        id: "W1",
        op: "input",
        value: randomMatrix(width, hidden, scale, seed),
        trainable: true,
        position: place(0, 3.2, "matrix"),
      },
      {
        id: "b1",
        op: "input",
        value: zeros(hidden),
        trainable: true,
        position: place(0, 6, "leaf"),
      },
      {
        id: "layer1",
        op: "affine",
        inputs: { x: "x", w: "W1", b: "b1" },
        position: place(2.1, 1.4, "matrix"),
      },
      { id: "hidden", op: "tanh", inputs: { x: "layer1" }, position: place(3.8, 1.4, "box") },
      {
        id: "W2",
        op: "input",
        value: randomMatrix(hidden, count, scale, seed + 1),
        trainable: true,
        position: place(3.6, 4.6, "matrix"),
      },
      {
        id: "b2",
        op: "input",
        value: zeros(count),
        trainable: true,
        position: place(3.6, 7.2, "leaf"),
      },
      {
        id: "layer2",
        op: "affine",
        inputs: { x: "hidden", w: "W2", b: "b2" },
        position: place(5.8, 2.8, "matrix"),
      },
      { id: "t", op: "input", value: oneHot, position: place(5.8, 6.2, "matrix") },
      {
        id: "loss",
        op: "softmaxCrossEntropy",
        inputs: { x: "layer2", t: "t" },
        position: place(7.6, 4.2, "twoPortBox"),
      },
    ],
  };
}

/** What its nodes are called. */
export const classifierLabels: ReadonlyMap<NodeId, Words> = new Map([
  ["x", { en: "x (points)", ja: "x（点）" }],
  ["W1", { en: "W1", ja: "W1" }],
  ["b1", { en: "b1", ja: "b1" }],
  ["layer1", { en: "first layer", ja: "1 層目" }],
  ["hidden", { en: "hidden", ja: "隠れ層" }],
  ["W2", { en: "W2", ja: "W2" }],
  ["b2", { en: "b2", ja: "b2" }],
  ["layer2", { en: "scores", ja: "スコア" }],
  ["t", { en: "t (classes)", ja: "t（正解）" }],
  ["loss", { en: "loss", ja: "損失" }],
]);

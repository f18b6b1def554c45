import type { Lesson } from "./lesson.ts";
import { place } from "./place.ts";

/** The notebook's X, W and B: a matrix product and a bias. The matrices are wide, so the columns are too. */
export const affine: Lesson = {
  id: "affine",
  title: { en: "Affine: a layer of a network", ja: "Affine：ニューラルネットの層" },
  description: {
    en: "A matrix product and a bias, X·W + B, make a layer. Compare the shapes: each gradient has the shape of its value.",
    ja: "行列の積とバイアス、X·W + B が一つの層になります。形状を比べてください：勾配の形状は、値の形状と同じです。",
  },
  document: {
    nodes: [
      {
        id: "X",
        op: "input",
        value: [0.04601527, 0.71486084],
        position: place(0, 0, "leaf"),
      },
      {
        id: "W",
        op: "input",
        value: [
          [0.36599364, 0.19805854, 0.84081816],
          [0.41233778, 0.10931403, 0.20312359],
        ],
        trainable: true,
        position: place(0, 2.5, "matrix"),
      },
      {
        id: "B",
        op: "input",
        value: [0.48309813, 0.21539705, 0.75695691],
        trainable: true,
        position: place(0, 4.2, "leaf"),
      },
      {
        id: "XW",
        op: "matmul",
        inputs: { x: "X", y: "W" },
        position: place(2.1, 1.25, "twoPortBox"),
      },
      { id: "Y", op: "add", inputs: { x: "XW", y: "B" }, position: place(3.6, 2.7, "circle") },
    ],
  },
  labels: new Map([
    ["X", { en: "X (input)", ja: "X（入力）" }],
    ["W", { en: "W (weights)", ja: "W（重み）" }],
    ["B", { en: "B (bias)", ja: "B（バイアス）" }],
    ["XW", { en: "X·W", ja: "X·W" }],
    ["Y", { en: "Y", ja: "Y" }],
  ]),
};

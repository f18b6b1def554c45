import type { Lesson } from "./lesson.ts";
import { place } from "./place.ts";

/** The notebook's matrix through ReLU: the mask decides what flows back. */
export const relu: Lesson = {
  id: "relu",
  title: { en: "ReLU: an open or closed valve", ja: "ReLU：開く弁、閉じる弁" },
  description: {
    en: "ReLU lets positive numbers through and stops the rest. The gradient flows back only where the number got through.",
    ja: "ReLUは正の数を通し、それ以外を止めます。勾配は、順伝播で通ったところだけを逆に流れます。",
  },
  document: {
    nodes: [
      {
        id: "x",
        op: "input",
        value: [
          [1, -0.5],
          [-2, 3],
        ],
        position: place(0, 0, "matrix"),
      },
      { id: "relu", op: "relu", inputs: { x: "x" }, position: place(1, 0, "box") },
    ],
  },
  labels: new Map([
    ["x", { en: "x", ja: "x" }],
    ["relu", { en: "out", ja: "out" }],
  ]),
};

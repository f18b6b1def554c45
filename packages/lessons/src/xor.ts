import { classifier, classifierLabels } from "./classifier.ts";
import type { Lesson } from "./lesson.ts";

/** The smallest task that no single layer can learn. */
export const xor: Lesson = {
  id: "xor",
  title: { en: "XOR: a network that learns", ja: "XOR：学習するネットワーク" },
  description: {
    en: "Two layers learn what one alone cannot: say 1 where exactly one of two inputs is 1. Open “Learning” and let it run.",
    ja: "1 層では学べない XOR を 2 層で学びます：入力のどちらか一方だけが 1 のとき 1 です。「学習」を開いて動かしてみましょう。",
  },
  document: classifier({
    points: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    classes: [0, 1, 1, 0],
    hidden: 3,
    scale: 1,
    seed: 7,
  }),
  labels: classifierLabels,
};

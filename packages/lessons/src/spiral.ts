import { classifier, classifierLabels } from "./classifier.ts";
import type { Lesson } from "./lesson.ts";
import { rounded } from "./random.ts";

const perClass = 40;

/** Two arms that wind around each other, as in the book's second volume, with two classes. */
function arm(turn: number): number[][] {
  return Array.from({ length: perClass }, (_, index) => {
    const share = (index + 1) / perClass;
    const angle = turn + share * 1.75 * Math.PI;
    return [rounded(share * Math.sin(angle)), rounded(share * Math.cos(angle))];
  });
}

export const spiral: Lesson = {
  id: "spiral",
  title: { en: "Spiral: a curved border", ja: "スパイラル：曲がった境界" },
  description: {
    en: "80 points on two winding arms. Let Adam learn and watch the border between the classes bend.",
    ja: "2 本の渦に並ぶ 80 個の点。Adam で学習させると、クラスの境界が曲がっていきます。",
  },
  document: classifier({
    points: [...arm(0), ...arm(Math.PI)],
    classes: [...Array(perClass).fill(0), ...Array(perClass).fill(1)],
    hidden: 16,
    scale: 1,
    seed: 3,
  }),
  labels: classifierLabels,
};

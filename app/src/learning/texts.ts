import type { Texts } from "../i18n/bilingual.ts";

/** Learning: what moves, how, and what became of the loss. */
export const learningTexts = {
  parameters: { en: "What learns", ja: "学習するもの" },
  noParameters: {
    en: "Tick the inputs that learning may change.",
    ja: "学習で変えてよい入力に印を付けてください。",
  },
  noInputs: {
    en: "The graph has no input yet: there is nothing that could learn.",
    ja: "グラフにまだ入力がなく、学習できるものがありません。",
  },
  value: { en: "Value w", ja: "値 w" },
  gradient: { en: "Gradient g", ja: "勾配 g" },
  update: { en: "Step", ja: "更新" },
  method: { en: "Method", ja: "手法" },
  rate: { en: "Rate η", ja: "学習率 η" },
  steps: { en: "Steps", ja: "回数" },
  rows: { en: "Rows a step", ja: "1 回の行" },
  allRows: { en: "all {count}", ja: "全 {count} 行" },
  direction: { en: "Direction", ja: "向き" },
  down: { en: "w − η·g", ja: "w − η·g" },
  up: { en: "w + η·g", ja: "w + η·g" },
  one: { en: "One step", ja: "1 回だけ" },
  run: { en: "Run {steps} steps", ja: "{steps} 回実行" },
  stop: { en: "Stop", ja: "中止" },
  progress: { en: "{done} of {steps}", ja: "{done} / {steps}" },
  loss: { en: "Loss", ja: "損失" },
  lossCurve: {
    en: "Loss over {count} steps: from {first} to {last}",
    ja: "{count} 回の損失：{first} から {last} へ",
  },
  slice: { en: "Loss against one number", ja: "1 つの数に対する損失" },
  sliceOf: { en: "Number", ja: "数" },
  sliceSaid: {
    en: "At {w} the loss is {loss} and its slope {slope}; the step leads to {next}, where the loss is {nextLoss}.",
    ja: "{w} での損失は {loss}、傾きは {slope} です。更新すると {next} になり、損失は {nextLoss} です。",
  },
  noSlice: {
    en: "The loss cannot be drawn here: it, or its slope, is no finite number.",
    ja: "損失か傾きが有限の数でないため、図にできません。",
  },
  plane: { en: "Classes over the plane", ja: "平面のクラス分け" },
  planeSaid: {
    en: "{right} of {count} points lie in the area of their class.",
    ja: "{count} 点のうち {right} 点が正しいクラスの領域にあります。",
  },
  diverged: {
    en: "A number is no longer finite: the steps were too large. Undo, and try a smaller η.",
    ja: "数が有限でなくなりました。更新が大きすぎます。元に戻して、η を小さくしてみてください。",
  },
  changed: {
    en: "The graph was changed while it learned, so what was learned was not put in. Run again.",
    ja: "学習中にグラフが変わったため、学習した値は入れていません。もう一度実行してください。",
  },
  failed: {
    en: "It could not learn: {reason}",
    ja: "学習できませんでした：{reason}",
  },
  blocked: {
    en: "Learning needs a graph that is computed whole, with a gradient at everything that learns.",
    ja: "学習するには、グラフ全体が計算でき、学習するものすべてに勾配が届いている必要があります。",
  },
  "method.sgd": { en: "SGD", ja: "SGD" },
  "method.momentum": { en: "Momentum", ja: "Momentum" },
  "method.adaGrad": { en: "AdaGrad", ja: "AdaGrad" },
  "method.adam": { en: "Adam", ja: "Adam" },
} as const satisfies Texts;

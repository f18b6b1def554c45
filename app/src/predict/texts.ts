import type { Mistake } from "@chalkgrad/timeline";
import type { Bilingual, Texts } from "../i18n/bilingual.ts";

/** Predict first, then see. */
export const predictTexts = {
  label: { en: "Predict first", ja: "先に予想する" },
  forward: { en: "What does “{node}” compute?", ja: "「{node}」の計算結果は？" },
  forwardMany: { en: "What do these nodes compute?", ja: "これらのノードの計算結果は？" },
  seed: {
    en: "The backward pass starts here. With which gradient?",
    ja: "逆伝播はここから始まります。最初の勾配は？",
  },
  backward: {
    en: "What does “{node}” send back over its wires?",
    ja: "「{node}」から逆向きに流れる勾配は？",
  },
  backwardMany: {
    en: "What do these nodes send back?",
    ja: "これらのノードから逆向きに流れる勾配は？",
  },
  fieldValue: { en: "Value of {of}", ja: "{of} の値" },
  fieldWire: { en: "Gradient back over {of}", ja: "{of} を逆に流れる勾配" },
  fieldGradient: { en: "Gradient of {of}", ja: "{of} の勾配" },
  hint: { en: "A number, or 6*7", ja: "数か式（6*7 など）" },
  unreadable: {
    en: "“{typed}” is no number. Type one, or something like 6*7.",
    ja: "「{typed}」は数として読めません。数か、6*7 のような式を入れてください。",
  },
  check: { en: "Check", ja: "答え合わせ" },
  reveal: { en: "Show it", ja: "答えを見る" },
  next: { en: "Next", ja: "次へ" },
  result: { en: "See the score", ja: "結果を見る" },
  stop: { en: "Stop predicting", ja: "予想をやめる" },
  right: { en: "right", ja: "正解" },
  wrong: { en: "not {typed}", ja: "{typed} は違います" },
  shown: { en: "shown", ja: "答えを表示" },
  looksLike: { en: "It looks like this: {mistake}.", ja: "考えられる理由：{mistake}。" },
  couldBe: { en: "It could be: {mistakes}.", ja: "次のどれかかもしれません：{mistakes}。" },
  or: { en: "; or ", ja: "／" },
  score: { en: "{right} of {asked} right.", ja: "{asked} 問中 {right} 問正解です。" },
  scoreShown: { en: " {count} shown without an answer.", ja: "（{count} 問は答えを表示）" },
  most: { en: "What happened most: {mistake}.", ja: "いちばん多かった間違い：{mistake}。" },
  again: { en: "Go again", ja: "もう一度" },
  nothing: {
    en: "This pass has nothing that one could work out in the head. Try a smaller graph.",
    ja: "このグラフには暗算で予想できる数がありません。もっと小さいグラフで試してください。",
  },
  hidden: {
    en: "Closed while you predict: the numbers here would give the answers away.",
    ja: "予想している間は閉じています。ここの数値を見ると答えがわかってしまうためです。",
  },
  predictNow: { en: "Page Down shows it", ja: "Page Down で答えを表示" },
} as const satisfies Texts;

/** Each mistake as what was done, at a gradient. */
const gradientMistakes: Readonly<Record<Mistake, Bilingual>> = {
  "forgot-upstream": {
    en: "the upstream factor is missing, this is the local derivative alone",
    ja: "上流の勾配を掛け忘れて、局所的な微分だけになっている",
  },
  "forgot-local": {
    en: "the local factor is missing, this is the upstream gradient alone",
    ja: "局所的な微分を掛け忘れて、上流の勾配だけになっている",
  },
  "swapped-inputs": {
    en: "the inputs are swapped, this is what goes back to the other one",
    ja: "入力を取り違えて、もう一方に流れる勾配になっている",
  },
  "one-branch": {
    en: "not every branch is counted, what comes back over all of them adds up",
    ja: "一部の枝しか数えていない（すべての枝から戻る勾配を足す）",
  },
  "one-term": {
    en: "only one use is counted, this number was used several times and the products add up",
    ja: "一か所しか数えていない（何度も使われた数なので、積を足し合わせる）",
  },
  "wrong-sign": { en: "the sign is turned round", ja: "符号が逆" },
  added: {
    en: "the factors are added, but the chain rule multiplies: upstream × local",
    ja: "掛けるところで足している（連鎖律は 上流の勾配 × 局所的な微分）",
  },
  multiplied: {
    en: "the contributions are multiplied, but at a fan-out they add up",
    ja: "足すところで掛けている（分岐では勾配を足し合わせる）",
  },
  "inverted-local": {
    en: "the local derivative is upside down, upstream was divided by it",
    ja: "局所的な微分が逆数になっている（掛けるところで割っている）",
  },
  "input-for-output": {
    en: "the input was put in where the output belongs",
    ja: "出力を入れるところに入力を入れている",
  },
  "output-for-input": {
    en: "the output was put in where the input belongs",
    ja: "入力を入れるところに出力を入れている",
  },
  unchanged: {
    en: "this is the value, but the backward pass starts with the output's change by itself",
    ja: "これは値。逆伝播は、出力の自分自身についての微分から始まる",
  },
};

/** The same at a value, where it is said otherwise. */
const valueMistakes: Readonly<Partial<Record<Mistake, Bilingual>>> = {
  "swapped-inputs": { en: "the inputs are swapped", ja: "入力の順序が逆" },
  added: {
    en: "the inputs are added, this node does something else",
    ja: "入力を足している（このノードの計算は別）",
  },
  multiplied: {
    en: "the inputs are multiplied, this node does something else",
    ja: "入力を掛けている（このノードの計算は別）",
  },
  unchanged: {
    en: "this is the input, the node has not worked on it yet",
    ja: "これは入力のまま（ノードの計算がまだ）",
  },
};

export function mistakeText(kind: "value" | "wire" | "gradient", mistake: Mistake): Bilingual {
  return (kind === "value" && valueMistakes[mistake]) || gradientMistakes[mistake];
}

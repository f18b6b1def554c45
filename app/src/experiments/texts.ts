import type { Texts } from "../i18n/bilingual.ts";

/** Trying out what backprop says, and what goes wrong without its rules. */
export const experimentTexts = {
  nudge: { en: "Nudge an input", ja: "入力を少し動かす" },
  input: { en: "Input", ja: "入力" },
  h: { en: "By h", ja: "h" },
  measured: { en: "measured", ja: "測った値" },
  backward: { en: "backprop", ja: "逆伝播" },
  difference: { en: "difference", ja: "差" },
  nudged: {
    en: "From {below} to {above} the output goes from {outBelow} to {outAbove}: Δout / 2h = {central}. Backprop says {backward}.",
    ja: "{below} から {above} へ動かすと、出力は {outBelow} から {outAbove} になります：Δout / 2h = {central}。逆伝播は {backward}。",
  },
  curve: { en: "How far off the measurement is, for each h", ja: "h ごとの測定の誤差" },
  curveSaid: {
    en: "The error is smallest near h = {h}. A larger h misses the curve, a smaller one drowns in rounding.",
    ja: "誤差は h = {h} の付近で最小です。h が大きいと曲線から外れ、小さいと丸め誤差に埋もれます。",
  },
  central: { en: "both sides", ja: "両側" },
  right: { en: "one side", ja: "片側" },
  none: {
    en: "There is nothing to nudge: connect inputs until everything is computed.",
    ja: "動かせるものがありません。すべて計算できるように入力をつないでください。",
  },
  wires: { en: "On every wire", ja: "すべての線で" },
  wire: { en: "Wire", ja: "線" },
  checkWires: { en: "Measure every wire", ja: "すべての線で測る" },
  tooLarge: {
    en: "Only graphs of up to {count} wires are measured here. The command “chalkgrad check” does it for larger ones.",
    ja: "ここで測れるのは線が {count} 本までです。それより大きいグラフにはコマンド chalkgrad check を使ってください。",
  },
  break: { en: "Break it", ja: "わざと間違える" },
  mistake: { en: "Mistake", ja: "間違い" },
  "mistake.overwrite": { en: "= instead of +=", ja: "+= の代わりに =" },
  "mistake.every-arrival": {
    en: "recursion without an order",
    ja: "順序なしの再帰",
  },
  "mistake.first-arrival": { en: "recursion, each node once", ja: "再帰、各ノード 1 回だけ" },
  "mistake.no-zeroing": { en: "no zeroing between passes", ja: "勾配を 0 に戻さない" },
  node: { en: "Node", ja: "ノード" },
  rightNumber: { en: "Right", ja: "正しい" },
  wrongNumber: { en: "Wrong", ja: "間違い" },
  onCanvas: { en: "Beside the right ones on the canvas", ja: "キャンバスの正しい数の横にも表示" },
  accumulated: { en: "Accumulated", ja: "蓄積" },
  passes: {
    en: "Backward passes since the last zero: {count}",
    ja: "0 に戻してからの逆伝播の回数：{count}",
  },
  onceMore: { en: "Backward once more", ja: "もう一度逆伝播" },
  zero: { en: "Set to zero", ja: "0 に戻す" },
  unharmed: {
    en: "In this graph the mistake changes nothing: no value goes two ways.",
    ja: "このグラフでは何も変わりません。二方向に分かれる値がないためです。",
  },
  brokenOff: {
    en: "Broken off: without an order the same work is done again and again.",
    ja: "途中で打ち切りました。順序がないと同じ計算を何度も繰り返します。",
  },
  example: { en: "Open b = a + a, c = b + b", ja: "b = a + a, c = b + b を開く" },
} as const satisfies Texts;

import type { Texts } from "../i18n/bilingual.ts";

/** The selected thing, explained: shown on demand. */
export const inspectorTexts = {
  copyExact: { en: "Copy the exact value", ja: "正確な値をコピー" },
  copied: { en: "Copied", ja: "コピーしました" },
  unit: { en: "Unit", ja: "単位" },
  unitHint: { en: "yen, m/s …", ja: "円、m/s など" },
  local: { en: "Local derivatives, and what goes back", ja: "局所的な微分と、流れていく勾配" },
  gradientFrom: { en: "Where the gradient comes from", ja: "勾配はどこから来るか" },
  curve: { en: "Curve, slope and today's point", ja: "曲線と傾き、いまの点" },
  point: { en: "x of the point", ja: "点の x" },
  pointAt: {
    en: "x = {x}, z = {z}, slope {slope}",
    ja: "x = {x}、z = {z}、傾き {slope}",
  },
  curveValue: { en: "z", ja: "z" },
  curveSlope: { en: "slope dz/dx", ja: "傾き dz/dx" },
  curveTangent: { en: "tangent", ja: "接線" },
  move: {
    en: "Drag the point, or use the arrow keys: it moves {name}.",
    ja: "点をドラッグするか矢印キーで動かすと、{name} が変わります。",
  },
  fixed: {
    en: "The point stays: x is computed by {name}. Change an input before it to move it.",
    ja: "この点は動かせません。x は {name} の計算結果です。手前の入力を変えると動きます。",
  },
  valveOpen: { en: "Valve: open", ja: "弁：開" },
  valveClosed: { en: "Valve: closed", ja: "弁：閉" },
  factor: {
    en: "Local factor {value} of at most {most}",
    ja: "局所的な倍率 {value}（最大 {most}）",
  },
  saturated: {
    en: "Saturated: the curve is nearly flat here, so hardly any gradient passes.",
    ja: "飽和しています。ここでは曲線がほぼ平らなので、勾配がほとんど通りません。",
  },
  paths: { en: "Path ledger", ja: "経路ごとの内訳" },
  pathsHint: {
    en: "Every path to an output, and the product along it.",
    ja: "出力までのすべての経路と、それに沿った積です。",
  },
  pathSum: { en: "Sum of the paths", ja: "経路の合計" },
  pathGradient: { en: "Gradient by the backward pass", ja: "逆伝播による勾配" },
  pathCut: {
    en: "The first {shown} of {count} paths; the sum is of these.",
    ja: "{count} 経路のうち最初の {shown} 経路です。合計もこの分です。",
  },
  pathLarge: {
    en: "The graph is too large to list its paths at once.",
    ja: "グラフが大きすぎるため、経路を一度に列挙できません。",
  },
  elements: { en: "Element", ja: "要素" },
  element: { en: "Element {index}: {value}", ja: "要素 {index}：{value}" },
  elementNumber: { en: "Number of the element, from 0", ja: "要素の番号（0 から）" },
  rowByColumn: {
    en: "Row {row} of the left matrix times column {column} of the right one.",
    ja: "左の行列の第 {row} 行と、右の行列の第 {column} 列の積です。",
  },
  collapse: {
    en: "Used {count} times, so {count} rows come back and add up to one:",
    ja: "{count} 回使われたので、{count} 行の勾配が 1 行に足し合わされます：",
  },
  collapsed: {
    en: "{count} rows of gradients run together into one: {sums}",
    ja: "{count} 行の勾配が 1 行にまとまります：{sums}",
  },
  moreRows: { en: "⋮ and {count} more", ja: "⋮ ほか {count} 行" },
  moreColumns: { en: "and {count} more elements", ja: "ほか {count} 要素" },
} as const satisfies Texts;

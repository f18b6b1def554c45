import type { Texts } from "../bilingual.ts";

/** The graph itself, and why something there is refused. */
export const canvas = {
  "canvas.label": { en: "Graph", ja: "グラフ" },
  "canvas.empty": {
    en: "Drag a node from the left to begin",
    ja: "左からノードをドラッグして始めましょう",
  },
  "limit.nodes": {
    en: "A graph holds {limit} nodes at most: it has {found}, and {count} more do not fit. Nothing was added. Delete some, or begin another graph.",
    ja: "一つのグラフに入るノードは {limit} 個までです。今 {found} 個あり、あと {count} 個は入りません。何も追加していません。いくつか削除するか、新しいグラフを始めてください。",
  },
  "canvas.minimap": { en: "Overview of the graph", ja: "グラフの全体図" },
  "canvas.input": { en: "Input {port} of {name}", ja: "{name} の入力 {port}" },
  "canvas.output": { en: "Output of {name}", ja: "{name} の出力" },
  "canvas.wire": {
    en: "Wire from {source} to {port} of {target}",
    ja: "{source} から {target} の {port} への線",
  },
  "canvas.reading": { en: "value {value}, gradient {gradient}", ja: "値 {value}、勾配 {gradient}" },
  "canvas.received": { en: "{come} of {total}", ja: "{total} つ中 {come} つ" },
  "canvas.waiting": {
    en: ", {come} of {total} gradients received",
    ja: "、{total} つの勾配のうち {come} つが届いています",
  },
  "canvas.notComputed": { en: "not computed", ja: "未計算" },
  "canvas.valueField": { en: "Value of {name}", ja: "{name} の値" },
  "canvas.nameField": { en: "Name of {name}", ja: "{name} の名前" },
  "value.empty": {
    en: "Type a number, such as 1.1, or a matrix, such as [[1, -0.5], [-2, 3]].",
    ja: "1.1 のような数、または [[1, -0.5], [-2, 3]] のような行列を入力してください。",
  },
  "value.unreadable": {
    en: "This is no number and no matrix. Write for example 1.1 or [[1, -0.5], [-2, 3]].",
    ja: "数でも行列でもありません。たとえば 1.1 や [[1, -0.5], [-2, 3]] と書いてください。",
  },
  "value.comma": {
    en: "It is not clear which commas are decimal signs. Write one number with one comma and no thousands separators (1234,5), and separate numbers by semicolons: [1,5; 2,5].",
    ja: "どのコンマが小数点か判断できません。数は 1234,5 のようにコンマ一つ（桁区切りなし）で、並びは [1,5; 2,5] のようにセミコロンで区切ってください。",
  },
  "value.ragged": {
    en: "The rows have different lengths. Give every row as many numbers as the first.",
    ja: "行の長さが揃っていません。どの行も最初の行と同じ個数の数にしてください。",
  },
  "value.infinite": {
    en: "This number is too large. The largest is about 1.8e308.",
    ja: "この数は大きすぎます。最大は約 1.8e308 です。",
  },
  "value.dropped": {
    en: "“{draft}” is no value: {name} is still {value}.",
    ja: "「{draft}」は値ではありません。{name} は {value} のままです。",
  },
  "refusal.port-taken": {
    en: "{port} of {target} already has a wire from {taken}. Delete that wire first.",
    ja: "{target} の {port} には {taken} からの線がすでにあります。先にその線を消してください。",
  },
  "refusal.cycle": {
    en: "This would make a cycle: {cycle}. Values could never be computed.",
    ja: "循環ができてしまいます：{cycle}。値を計算できなくなります。",
  },
  "refusal.self": {
    en: "{target} cannot feed itself.",
    ja: "{target} を自分自身につなぐことはできません。",
  },
  "refusal.shape-mismatch": {
    en: "The shapes do not fit: {shapes}. The rule: {rule}.",
    ja: "形が合いません：{shapes}。{rule}。",
  },
  "refusal.unknown": {
    en: "There is nothing to connect here.",
    ja: "ここには接続できるものがありません。",
  },
  "connect.title": { en: "Connect {name} to…", ja: "{name} の接続先" },
  "connect.search": { en: "Search", ja: "検索" },
  "connect.none": {
    en: "There is no free input that {name} can feed.",
    ja: "{name} をつなげる空いた入力がありません。",
  },
} as const satisfies Texts;

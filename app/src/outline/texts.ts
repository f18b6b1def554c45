import type { Texts } from "../i18n/bilingual.ts";

/** The graph as a list of text. */
export const outlineTexts = {
  list: { en: "Nodes in the order of computation", ja: "計算順のノード" },
  inside: { en: "in {name}", ja: "{name} の中" },
  group: { en: "Group", ja: "グループ" },
  collapsed: { en: "Collapsed group", ja: "たたまれたグループ" },
  groupEntry: { en: "{name}, {kind}: {members}", ja: "{name}、{kind}：{members}" },
  note: { en: "Note", ja: "メモ" },
  noteEntry: { en: "Note: {text}", ja: "メモ：{text}" },
  emptyNote: { en: "Empty note", ja: "空のメモ" },
  input: { en: "{port}: {source}", ja: "{port}：{source}" },
  free: { en: "not connected", ja: "未接続" },
  inputs: { en: "Inputs", ja: "入力" },
  entry: {
    en: "{name}, {op}. {inputs} Value {value}, gradient {gradient}. {problem}",
    ja: "{name}、{op}。{inputs} 値 {value}、勾配 {gradient}。{problem}",
  },
  goTo: { en: "Go to {name}, input {port}", ja: "入力 {port} の {name} へ" },
  disconnect: { en: "Disconnect {port} from {name}", ja: "{port} と {name} の接続を外す" },
  empty: {
    en: "The graph is empty. Press A to add a node, or E to type an expression.",
    ja: "グラフは空です。A でノードを追加、E で式を入力できます。",
  },
  hint: {
    en: "↑ ↓ choose · Enter edits a value or goes to an input · C connects · A adds",
    ja: "↑ ↓ で選ぶ・Enter で値を編集／入力へ・C で接続・A で追加",
  },
  step: { en: "{phase}: {names}", ja: "{phase}：{names}" },
} as const satisfies Texts;

import type { Texts } from "../i18n/bilingual.ts";

/** Groups and notes on the canvas. */
export const groupTexts = {
  collapse: { en: "Collapse {name}", ja: "{name} をたたむ" },
  expand: { en: "Expand {name}", ja: "{name} をひらく" },
  frame: { en: "{name}: group", ja: "{name}：グループ" },
  box: {
    en: "{name}: collapsed group, nodes: {count}",
    ja: "{name}：たたまれたグループ、ノード {count} 個",
  },
  problems: { en: "In {name}: {problem}", ja: "{name} の中：{problem}" },
  end: { en: "{name}: {reading}", ja: "{name}：{reading}" },
  note: { en: "Note: {text}", ja: "メモ：{text}" },
  noteField: { en: "Text of the note", ja: "メモの本文" },
  noteEmpty: { en: "Empty note", ja: "空のメモ" },
  noteHint: {
    en: "Markdown and $\\TeX$. Ctrl+Enter keeps it, Esc drops it.",
    ja: "Markdown と $\\TeX$ が使えます。Ctrl+Enter で確定、Esc で取り消し。",
  },
  resize: { en: "Resize the note with the arrow keys", ja: "メモの大きさを変える（矢印キーでも）" },
} as const satisfies Texts;

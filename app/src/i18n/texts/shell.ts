import type { Texts } from "../bilingual.ts";

/** The frame around the rooms. */
export const shell = {
  "list.separator": { en: ", ", ja: "、" },
  "outline.skip": { en: "Go to the graph as text", ja: "テキストのグラフへ移動" },
  "notice.close": { en: "Close", ja: "閉じる" },
  "rewrite.opened": {
    en: "{name} is open. Its parts overflow for inputs beyond about ±{limit}; closed it does not.",
    ja: "{name} を開きました。部品のままでは入力が約 ±{limit} を超えるとあふれますが、閉じればあふれません。",
  },
  "rewrite.refused": { en: "{reason}", ja: "{reason}" },
  "panel.rail": { en: "Panels", ja: "パネル" },
} as const satisfies Texts;

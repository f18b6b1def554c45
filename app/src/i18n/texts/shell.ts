import type { Texts } from "../bilingual.ts";

/** The frame around the rooms. */
export const shell = {
  "list.separator": { en: ", ", ja: "、" },
  "outline.skip": { en: "Go to the graph as text", ja: "テキストのグラフへ移動" },
  "notice.close": { en: "Close", ja: "閉じる" },
  "panel.rail": { en: "Panels", ja: "パネル" },
} as const satisfies Texts;

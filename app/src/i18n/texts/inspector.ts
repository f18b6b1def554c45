import type { Texts } from "../bilingual.ts";

/** The selected thing, explained. */
export const inspector = {
  "inspector.label": { en: "Selected", ja: "選択中" },
  "inspector.value": { en: "Value", ja: "値" },
  "inspector.gradient": { en: "Gradient", ja: "勾配" },
  "inspector.shape": { en: "Shape", ja: "形" },
  "inspector.wire": { en: "Wire", ja: "線" },
  "inspector.more": { en: "More to do with it", ja: "その他の操作" },
  "inspector.group": { en: "Group", ja: "グループ" },
  "inspector.members": { en: "Nodes in it: {count}", ja: "ノード数：{count}" },
  "inspector.note": { en: "Note", ja: "メモ" },
  "inspector.several": { en: "{count} selected", ja: "{count} 個を選択中" },
} as const satisfies Texts;

import type { Texts } from "../i18n/bilingual.ts";

/** Finding: commands and nodes. */
export const searchTexts = {
  commands: { en: "All commands", ja: "コマンド一覧" },
  commandsHint: { en: "What do you want to do?", ja: "何をしますか" },
  noCommand: { en: "Nothing is called that.", ja: "その名前のものはありません。" },
  openExample: { en: "Example: {name}", ja: "例題：{name}" },
  addNode: { en: "Add {name}", ja: "{name}を追加" },
  find: { en: "Find nodes", ja: "ノードを検索" },
  findHint: { en: "Name, operation, value or note", ja: "名前、演算、値、メモ" },
  group: { en: "Group", ja: "グループ" },
  note: { en: "Note", ja: "メモ" },
  found: { en: "{count} found", ja: "{count} 件" },
  foundAt: { en: "{place} of {count}", ja: "{count} 件中 {place} 件目" },
  foundNone: { en: "Nothing found", ja: "見つかりません" },
  more: {
    en: "and {count} more: type on to narrow it down",
    ja: "ほか {count} 件。続けて入力すると絞り込めます",
  },
  previous: { en: "Previous", ja: "前へ" },
  next: { en: "Next", ja: "次へ" },
} as const satisfies Texts;

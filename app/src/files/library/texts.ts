import type { Texts } from "../../i18n/bilingual.ts";

/** The library of graphs. */
export const libraryTexts = {
  title: { en: "Open", ja: "開く" },
  fromFile: { en: "From a file…", ja: "ファイルから…" },
  mine: { en: "My graphs", ja: "マイグラフ" },
  files: { en: "Recent files", ja: "最近のファイル" },
  examples: { en: "Examples", ja: "例題" },
  kept: {
    en: "Kept in this browser, on this device, as you work. To take a graph elsewhere, save it to a file.",
    ja: "作業はこの端末のこのブラウザーに自動で残ります。ほかで使うにはファイルに保存してください。",
  },
  empty: {
    en: "Nothing here yet. Whatever you work on is kept here by itself.",
    ja: "まだありません。作業したグラフは自動でここに残ります。",
  },
  denied: {
    en: "This browser keeps nothing for this page (a private window, perhaps). Save to a file before you close it.",
    ja: "このブラウザーには残せません（プライベートウィンドウなど）。閉じる前にファイルに保存してください。",
  },
  search: { en: "Find by title", ja: "題名で検索" },
  noneFound: { en: "No graph has that title.", ja: "その題名のグラフはありません。" },
  nodes: { en: "{count} nodes", ja: "ノード {count} 個" },
  oneNode: { en: "1 node", ja: "ノード 1 個" },
  here: { en: "on the canvas", ja: "表示中" },
  elsewhere: { en: "open in another window", ja: "別のウィンドウで表示中" },
  more: { en: "More about {title}", ja: "{title}のその他の操作" },
  rename: { en: "Rename", ja: "名前を変更" },
  newTitle: { en: "New title of {title}", ja: "{title}の新しい題名" },
  duplicate: { en: "Duplicate", ja: "複製" },
  delete: { en: "Delete", ja: "削除" },
  deleted: { en: "“{title}” was deleted.", ja: "「{title}」を削除しました。" },
  undo: { en: "Undo", ja: "元に戻す" },
  busy: {
    en: "“{title}” is open in another window: nothing was changed.",
    ja: "「{title}」は別のウィンドウで開いているため、変更していません。",
  },
  trash: { en: "Recently deleted ({count})", ja: "最近削除した項目（{count}）" },
  trashTitle: { en: "Recently deleted", ja: "最近削除した項目" },
  trashHint: {
    en: "They stay here until you delete them for good.",
    ja: "完全に削除するまで、ここに残ります。",
  },
  bringBack: { en: "Restore", ja: "元に戻す" },
  forget: { en: "Delete for good", ja: "完全に削除" },
  forgetAll: { en: "Delete all for good", ja: "すべて完全に削除" },
  sure: { en: "Sure? It cannot be undone", ja: "元に戻せません。削除しますか" },
  back: { en: "Back", ja: "戻る" },
  now: { en: "just now", ja: "たった今" },
} as const satisfies Texts;

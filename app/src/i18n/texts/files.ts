import type { Texts } from "../bilingual.ts";

/** Documents: opened, saved, kept, shared. */
export const files = {
  "document.untitled": { en: "Untitled", ja: "無題" },
  "document.title": { en: "Title of the graph", ja: "グラフの題名" },
  "document.unsaved": { en: "Not saved yet", ja: "まだ保存していません" },
  "link.copied": {
    en: "A link with the whole graph is on the clipboard ({count} characters).",
    ja: "グラフ全体を含むリンクをコピーしました（{count} 文字）。",
  },
  "link.shown": {
    en: "This browser does not let us copy. The link: {address}",
    ja: "このブラウザーではコピーできません。リンク：{address}",
  },
  "link.failed": {
    en: "No link could be made: {reason}",
    ja: "リンクを作れませんでした：{reason}",
  },
  "link.broken": { en: "The link cannot be opened", ja: "リンクを開けません" },
  "paste.failed": {
    en: "What is on the clipboard is no graph",
    ja: "クリップボードの内容はグラフではありません",
  },
  "autosave.restored": {
    en: "Work from a window that was closed is back. Undo shows the example.",
    ja: "閉じたウィンドウの作業を元に戻しました。元に戻すと例題に戻ります。",
  },
  "autosave.failed": {
    en: "This browser keeps nothing for you here: save to a file before you close the window.",
    ja: "このブラウザーには作業を残せません。閉じる前にファイルに保存してください。",
  },
  "file.saved": { en: "Saved {file}", ja: "{file} に保存しました" },
  "file.failed": { en: "{file} cannot be opened", ja: "{file} を開けません" },
  "file.kept": { en: "The open graph is untouched.", ja: "開いていたグラフはそのままです。" },
  "file.more": { en: "… and {count} more", ja: "…ほか {count} 件" },
  "file.openFailed": { en: "Could not open: {reason}", ja: "開けませんでした：{reason}" },
  "file.saveFailed": { en: "Could not save: {reason}", ja: "保存できませんでした：{reason}" },
} as const satisfies Texts;

import type { Texts } from "../bilingual.ts";

/** Documents: opened, saved, kept, shared. */
export const files = {
  "document.untitled": { en: "Untitled", ja: "無題" },
  "document.title": { en: "Title of the graph", ja: "グラフの題名" },
  "document.unsaved": { en: "Not saved yet", ja: "まだ保存していません" },
  "document.copy": { en: "{title} (copy)", ja: "{title}のコピー" },
  "library.openElsewhere": {
    en: "This graph is open in another window. Here is a copy; both are kept.",
    ja: "このグラフは別のウィンドウで開いています。こちらは複製で、両方とも残ります。",
  },
  "library.copied": {
    en: "Another window has gone on with this graph. What you see here is kept as a copy.",
    ja: "このグラフは別のウィンドウで編集されました。ここに見えているものは複製として残ります。",
  },
  "library.damaged": {
    en: "What was on the canvas can no longer be read",
    ja: "キャンバスにあったグラフを読み込めません",
  },
  "clipboard.refused": {
    en: "The browser keeps the clipboard to itself here. Press {key} instead.",
    ja: "ここではブラウザがクリップボードを使わせてくれません。{key} を押してください。",
  },
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
  "link.leftOut": {
    en: "The graph is open. The link also says {parts}, which means nothing here.",
    ja: "グラフを開きました。リンクの {parts} は使えないため、無視しました。",
  },
  "paste.failed": {
    en: "What is on the clipboard is no graph",
    ja: "クリップボードの内容はグラフではありません",
  },
  "autosave.restored": {
    en: "Work from a window that was closed is back.",
    ja: "閉じたウィンドウの作業を元に戻しました。",
  },
  "autosave.failed": {
    en: "This browser keeps nothing for you here: save to a file before you close the window.",
    ja: "このブラウザーには作業を残せません。閉じる前にファイルに保存してください。",
  },
  "autosave.full": {
    en: "This browser has no room left: the last change is not kept. Save to a file, or delete graphs for good under “Open…”.",
    ja: "このブラウザーの保存領域がいっぱいで、最後の変更は残っていません。ファイルに保存するか、「開く…」で不要なグラフを完全に削除してください。",
  },
  "file.saved": { en: "Saved {file}", ja: "{file} に保存しました" },
  "file.failed": { en: "{file} cannot be opened", ja: "{file} を開けません" },
  "file.kept": { en: "The open graph is untouched.", ja: "開いていたグラフはそのままです。" },
  "file.unknownKind": {
    en: "{file} is no file that can be opened here: {kinds}",
    ja: "{file} は開ける種類のファイルではありません（{kinds}）",
  },
  "file.othersOpened": { en: "The others were opened.", ja: "ほかのファイルは開きました。" },
  "file.othersKept": {
    en: "The first file is open; {count} more are in My graphs.",
    ja: "最初のファイルを開きました。ほか {count} 件はマイグラフにあります。",
  },
  "file.onlyFirst": {
    en: "Only the first file was opened: this browser keeps nothing, so {count} more have no place.",
    ja: "最初のファイルだけを開きました。このブラウザーには残せないため、ほか {count} 件は開いていません。",
  },
  "file.openElsewhere": {
    en: "{file} is open in another window. Here is a copy, so that neither overwrites the other.",
    ja: "{file} は別のウィンドウで開いています。上書きし合わないよう、こちらは複製です。",
  },
  "file.more": { en: "… and {count} more", ja: "…ほか {count} 件" },
  "file.openFailed": { en: "Could not open: {reason}", ja: "開けませんでした：{reason}" },
  "file.saveFailed": { en: "Could not save: {reason}", ja: "保存できませんでした：{reason}" },
} as const satisfies Texts;

import type { Texts } from "../../i18n/bilingual.ts";

/** Sharing by link. */
export const shareTexts = {
  title: { en: "Share by link", ja: "リンクで共有" },
  how: {
    en: "The whole graph is in the link itself. Nothing is uploaded: who has the link has the graph as it is now.",
    ja: "グラフ全体がリンクの中にあります。アップロードはされません。リンクを開くと、今のグラフが表示されます。",
  },
  link: { en: "Link", ja: "リンク" },
  copy: { en: "Copy the link", ja: "リンクをコピー" },
  pageCode: { en: "Code", ja: "コード" },
  copyCode: { en: "Copy the code", ja: "コードをコピー" },
  copied: { en: "Copied", ja: "コピーしました" },
  byHand: {
    en: "This browser does not let us copy: press Ctrl+C or ⌘C.",
    ja: "このブラウザーではコピーできません。Ctrl+C または ⌘C を押してください。",
  },
  count: { en: "{count} characters", ja: "{count} 文字" },
  long: {
    en: "Some programs cut links this long off. A file is safer.",
    ja: "この長さのリンクは途中で切れることがあります。ファイルの方が確実です。",
  },
  atStep: { en: "Open at step {step} of {count}", ja: "ステップ {step} / {count} で開く" },
  inTheme: { en: "Open in this theme", ja: "このテーマで開く" },
  withSpeed: { en: "Play at this speed ({speed}×)", ja: "この速さで再生する（{speed}×）" },
  withNumbers: { en: "Write numbers as they are written here", ja: "数値をここと同じ書き方にする" },
  present: { en: "Open as a projection", ja: "投影の画面で開く" },
  embed: { en: "As code for a page of mine", ja: "自分のページに埋め込むコードにする" },
  withPlayer: { en: "With the player", ja: "再生コントロールを付ける" },
  code: { en: "QR code of the link", ja: "リンクの QR コード" },
  noCode: {
    en: "This link is too long for a QR code that a telephone could read ({count} of at most {most} characters). Save the graph to a file instead.",
    ja: "リンクが長すぎて、読み取れる QR コードになりません（{count} 文字、上限 {most}）。ファイルに保存してください。",
  },
  save: { en: "Save to a file", ja: "ファイルに保存" },
} as const satisfies Texts;

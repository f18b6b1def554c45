import type { Texts } from "../i18n/bilingual.ts";

/** What is asked and shown while files are saved or dropped. */
export const fileTexts = {
  drop: { en: "Drop to open", ja: "ここに落として開く" },
  dropHint: {
    en: "What is on the canvas stays one undo away.",
    ja: "今のグラフには「元に戻す」で戻れます。",
  },
  noGraph: {
    en: "{file} is a picture without a graph in it. SVG, PNG and PDF files from Chalkgrad open, unless another program has taken the graph out.",
    ja: "{file} にはグラフが入っていません。開けるのは Chalkgrad が書き出した SVG・PNG・PDF です（別のプログラムで保存し直すと、グラフが消えることがあります）。",
  },
  modelOpen: {
    en: "{file} leaves inputs open: {inputs}. Ones stand there, and an axis of any length is 1.",
    ja: "{file} には値のない入力があります：{inputs}。値は 1 とし、長さの決まっていない軸は長さ 1 としました。",
  },
  modelRounds: {
    en: "The model has numbers of fewer digits. Here all is computed in float64, so that last digits differ.",
    ja: "モデルの数はもっと桁の少ない型です。ここではすべて float64 で計算するので、末尾の桁が異なります。",
  },
  conflict: {
    en: "{file} has changed since you opened it",
    ja: "{file} は開いた後に変更されています",
  },
  conflictWhy: {
    en: "Another window or another program has written it. If you overwrite it, what they wrote is gone; your graph is kept either way.",
    ja: "別のウィンドウかプログラムが書き込みました。上書きするとその内容は失われます。このグラフはどちらの場合も残ります。",
  },
  overwrite: { en: "Overwrite", ja: "上書き" },
  saveAs: { en: "Save as…", ja: "名前を付けて保存…" },
  cancel: { en: "Cancel", ja: "キャンセル" },
} as const satisfies Texts;

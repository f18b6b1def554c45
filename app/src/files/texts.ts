import type { Texts } from "../i18n/bilingual.ts";

/** What is asked and shown while files are saved or dropped. */
export const fileTexts = {
  drop: { en: "Drop to open", ja: "ここに落として開く" },
  dropHint: {
    en: "What is on the canvas stays one undo away.",
    ja: "今のグラフには「元に戻す」で戻れます。",
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

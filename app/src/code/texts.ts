import type { Texts } from "../i18n/bilingual.ts";

/** The graph as a program. */
export const codeTexts = {
  formats: { en: "Kind of program", ja: "プログラムの種類" },
  layers: { en: "Layers", ja: "レイヤ" },
  copy: { en: "Copy the program", ja: "プログラムをコピー" },
  copied: { en: "The program is on the clipboard.", ja: "プログラムをコピーしました。" },
  notCopied: {
    en: "This browser does not let us copy. Mark the lines and copy them by hand.",
    ja: "このブラウザーではコピーできません。行を選んでコピーしてください。",
  },
  lines: { en: "Lines of the program", ja: "プログラムの行" },
  none: {
    en: "There is a program once the whole graph can be computed. What is missing:",
    ja: "グラフ全体を計算できるようになると、プログラムができます。足りないもの：",
  },
  axes: {
    en: "A value has more axes than Python's libraries take.",
    ja: "軸の数が Python のライブラリの上限を超えています。",
  },
} as const satisfies Texts;

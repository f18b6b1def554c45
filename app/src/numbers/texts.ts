import type { Texts } from "../i18n/bilingual.ts";

/** How numbers are written. */
export const numbersTexts = {
  title: { en: "How numbers are written", ja: "数値の書き方" },
  about: {
    en: "What is computed, saved and copied keeps every digit. Rest the pointer on a number to see them all.",
    ja: "計算、保存、コピーでは常にすべての桁が保たれます。数値にポインターを置くと、すべての桁が見えます。",
  },
  kind: { en: "Numbers", ja: "数値" },
  usual: { en: "As each place has room", ja: "場所に合わせる" },
  significant: { en: "Significant digits", ja: "有効数字" },
  decimals: { en: "Fixed decimals", ja: "小数点以下の桁数" },
  fraction: { en: "Small fractions", ja: "分数（簡単なもの）" },
  exact: { en: "Every digit", ja: "すべての桁" },
  digits: { en: "Digits", ja: "桁数" },
  sign: { en: "Decimal sign", ja: "小数点" },
  point: { en: "1.5 (point)", ja: "1.5（ピリオド）" },
  comma: { en: "1,5 (comma)", ja: "1,5（コンマ）" },
  exactly: { en: "Exactly", ja: "正確な値" },
  shown: { en: "Shown", ja: "表示" },
  note: {
    en: "Rounded to the nearest decimal, halves away from zero. A number that would round to zero is written as a power of ten.",
    ja: "最も近い値に丸めます（ちょうど半分は 0 から遠い方へ）。丸めると 0 になる数は 10 の累乗で書きます。",
  },
  fractionNote: {
    en: "A fraction stands only where the number is the closest float64 to it; everything else is rounded and keeps its decimal sign.",
    ja: "float64 で最も近い数のときだけ分数で書きます。それ以外は丸め、小数点を残します。",
  },
} as const satisfies Texts;

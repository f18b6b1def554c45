import type { Texts } from "../i18n/bilingual.ts";

export const noteTexts = {
  cut: {
    en: "… The note is longer than is shown here.",
    ja: "… メモが長いため、ここまで表示しています。",
  },
} as const satisfies Texts;

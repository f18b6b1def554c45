import type { Texts } from "../i18n/bilingual.ts";

/** Moving an end of a wire by a list. */
export const reconnectTexts = {
  title: {
    en: "Reconnect {source} → {target}.{port}",
    ja: "{source} → {target}.{port} をつなぎ直す",
  },
  to: { en: "Lead it to", ja: "行き先を変える" },
  from: { en: "Take it from", ja: "出どころを変える" },
  none: {
    en: "Nothing of that name can hold an end of this wire.",
    ja: "その名前で、この線の端をつなげるものはありません。",
  },
} as const satisfies Texts;

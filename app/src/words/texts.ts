import type { Texts } from "../i18n/bilingual.ts";

/** The parts of the chain rule, as they are called wherever a number is explained. */
export const wordsTexts = {
  upstream: { en: "upstream", ja: "上流" },
  local: { en: "local", ja: "局所微分" },
  downstream: { en: "downstream", ja: "下流" },
} as const satisfies Texts;

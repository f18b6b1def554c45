import type { Texts } from "../i18n/bilingual.ts";

/** The parts of the chain rule, as they are called wherever a number is explained. */
export const wordsTexts = {
  upstream: { en: "upstream", ja: "上流の勾配" },
  local: { en: "local", ja: "局所的な微分" },
  downstream: { en: "downstream", ja: "下流の勾配" },
} as const satisfies Texts;

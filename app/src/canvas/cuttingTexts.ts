import type { Texts } from "../i18n/bilingual.ts";

/** Cutting several wires with one stroke. */
export const cuttingTexts = {
  hint: { en: "Drag across wires to cut them", ja: "線を横切るようにドラッグすると切れます" },
  stop: { en: "Stop cutting", ja: "切るのをやめる" },
} as const satisfies Texts;

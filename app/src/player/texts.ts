import type { Texts } from "../i18n/bilingual.ts";

/** How a pass is played, and its steps: shown on demand. */
export const playerTexts = {
  speed: { en: "Speed", ja: "速さ" },
  unit: { en: "One step is", ja: "1 ステップ" },
  "unit.node": { en: "one node", ja: "1 ノード" },
  "unit.layer": { en: "one layer", ja: "1 層" },
  passes: { en: "Play", ja: "再生する範囲" },
  "passes.both": { en: "both passes", ja: "両方" },
  "passes.forward": { en: "forward", ja: "順伝播" },
  "passes.backward": { en: "backward", ja: "逆伝播" },
  loop: { en: "Begin again at the end", ja: "最後まで来たら繰り返す" },
  restCaption: {
    en: "All is known. Space plays the pass; Page Down takes it step by step.",
    ja: "すべて計算済み。スペースキーで再生、Page Down で一歩ずつ。",
  },
  takeStep: { en: "Take this step", ja: "この更新を実行" },
  equations: { en: "Equations of this step", ja: "このステップの式" },
  more: { en: "and {count} more", ja: "ほか {count} 個" },
  end: { en: "All is known", ja: "すべて計算済み" },
} as const satisfies Texts;

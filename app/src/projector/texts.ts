import type { Texts } from "../i18n/bilingual.ts";

export const projectorTexts = {
  label: { en: "Projection", ja: "投影" },
  entered: {
    en: "Projection. Arrows or Page keys step, Space plays, Escape leaves.",
    ja: "投影中。矢印キーかPageキーで一歩ずつ、スペースキーで再生、Escapeキーで終了します。",
  },
  leave: { en: "Leave the projection", ja: "投影を終える" },
  black: {
    en: "The screen is black. Any step key returns.",
    ja: "画面は黒です。ステップのキーで戻ります。",
  },
  drawing: {
    en: "Draw over the graph with mouse, pen or finger. Z takes the last stroke back, Shift+I wipes all.",
    ja: "マウス・ペン・指でグラフに書き込めます。Zキーで最後の線を、Shift+Iキーですべて消します。",
  },
  spotlit: {
    en: "Only the nodes at work are lit, or the one that is pointed at.",
    ja: "計算中のノード、または指しているノードだけを照らしています。",
  },
  tools: { en: "Pointing", ja: "指し示す道具" },
  progress: { en: "Progress", ja: "進み具合" },
  atEnd: { en: "All steps are done", ja: "すべてのステップが終わりました" },
  asked: { en: "What comes here?", ja: "ここに入る数は？" },
  askedNumbers: { en: "Numbers are hidden", ja: "数値を隠しています" },
  askedGradients: { en: "Gradients are hidden", ja: "勾配を隠しています" },
} as const satisfies Texts;

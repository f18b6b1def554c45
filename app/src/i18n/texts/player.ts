import type { Texts } from "../bilingual.ts";

/** Playing a pass, and waiting for one. */
export const player = {
  "computing.now": { en: "Computing…", ja: "計算中…" },
  "layout.now": { en: "Laying out…", ja: "配置を計算中…" },
  "computing.stop": { en: "Stop", ja: "中止" },
  "computing.stopped": {
    en: "Stopped: the numbers are not computed.",
    ja: "中止しました。数値は未計算です。",
  },
  "computing.again": { en: "Compute", ja: "計算する" },
  "player.label": { en: "Player", ja: "プレーヤー" },
  "player.play": { en: "Play", ja: "再生" },
  "player.pause": { en: "Pause", ja: "一時停止" },
  "player.position": { en: "Position", ja: "位置" },
  "player.rest": { en: "Space plays the pass", ja: "スペースキーで再生" },
  "player.forward": { en: "Forward", ja: "順伝播" },
  "player.seed": { en: "Start of the backward pass", ja: "逆伝播の始まり" },
  "player.backward": { en: "Backward", ja: "逆伝播" },
  "player.update": { en: "Update", ja: "更新" },
  "player.step": { en: "{step} of {steps}", ja: "{step} / {steps}" },
  "player.empty": { en: "Nothing to play yet", ja: "再生するものがまだありません" },
  "player.speed": { en: "Speed", ja: "速さ" },
  "player.pacing": { en: "How it is played", ja: "再生のしかた" },
} as const satisfies Texts;

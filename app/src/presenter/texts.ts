import type { Texts } from "../i18n/bilingual.ts";

export const presenterTexts = {
  view: { en: "Presenter's view", ja: "発表者ビュー" },
  slide: { en: "What the class sees", ja: "クラスに見えている画面" },
  controls: { en: "Presenting", ja: "発表の操作" },
  projectorWindow: { en: "Projector", ja: "投影" },
  waiting: {
    en: "Waiting for the teacher's window …",
    ja: "先生のウィンドウを待っています…",
  },
  lost: {
    en: "The teacher's window is closed. The picture stays; it goes on when that window is open again.",
    ja: "先生のウィンドウが閉じられました。画面はこのまま残り、ウィンドウが開くと続きます。",
  },
  wholeScreen: { en: "Full screen", ja: "全画面にする" },
  clock: { en: "Time gone by", ja: "経過時間" },
  timeOfDay: { en: "Time of day", ja: "現在の時刻" },
  startClock: { en: "Start the clock", ja: "計時を始める" },
  pauseClock: { en: "Pause the clock", ja: "計時を止める" },
  resetClock: { en: "Clock to zero", ja: "計時を0に戻す" },
  next: { en: "Next", ja: "次" },
  nextPicture: { en: "The graph after the next step", ja: "次のステップのあとのグラフ" },
  noNext: { en: "This was the last step.", ja: "これが最後のステップです。" },
  note: { en: "Note", ja: "メモ" },
  explained: { en: "In words", ja: "説明" },
  atRest: {
    en: "The pass has ended: all numbers are there. Home goes back to its start.",
    ja: "計算は最後まで終わり、すべての数値が出ています。Homeキーで最初に戻ります。",
  },
  previous: { en: "Previous", ja: "前へ" },
  black: { en: "The class sees a black screen", ja: "クラスの画面は真っ黒です" },
  opening: { en: "The projector window is opening …", ja: "投影用ウィンドウを開いています…" },
  together: { en: "The class sees this", ja: "クラスに表示中" },
  dragIt: {
    en: "Drag its window to the projector, then press F there.",
    ja: "そのウィンドウをプロジェクターの画面へ移し、Fキーを押してください。",
  },
  away: { en: "The projector window is closed", ja: "投影用ウィンドウは閉じています" },
  keptBack: {
    en: "No projector window came up. If the browser blocked it, allow pop-ups for this page beside the address, then open it again.",
    ja: "投影用ウィンドウが開きませんでした。ブロックされた場合は、アドレスの横でこのページのポップアップを許可してから、もう一度開いてください。",
  },
  openAgain: { en: "Open it again", ja: "もう一度開く" },
  edit: { en: "Edit the graph", ja: "グラフを編集する" },
  end: { en: "End", ja: "終了" },
  back: { en: "Presenter's view", ja: "発表者ビュー" },
} as const satisfies Texts;

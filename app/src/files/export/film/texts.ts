import type { Texts } from "../../../i18n/bilingual.ts";

export const filmTexts = {
  gif: { en: "GIF", ja: "GIF" },
  gifAbout: {
    en: "A film that plays by itself, over and over: for blogs, chats and READMEs.",
    ja: "自動で繰り返し再生される動画。ブログ、チャット、README に。",
  },
  mp4: { en: "MP4", ja: "MP4" },
  mp4About: {
    en: "A film in H.264, for PowerPoint, Keynote and nearly every player.",
    ja: "H.264 の動画。PowerPoint や Keynote、ほとんどのプレーヤーで再生できます。",
  },
  webm: { en: "WebM", ja: "WebM" },
  webmAbout: {
    en: "A film for web pages, in formats that are free to use.",
    ja: "ウェブページ用の動画。自由に使える形式です。",
  },
  passes: { en: "Passes", ja: "再生する範囲" },
  both: { en: "Forward and backward", ja: "順伝播と逆伝播" },
  forward: { en: "Forward", ja: "順伝播だけ" },
  backward: { en: "Backward", ja: "逆伝播だけ" },
  speed: { en: "Speed", ja: "速さ" },
  fps: { en: "Frames a second", ja: "1 秒あたりのコマ数" },
  width: { en: "Width in pixels", ja: "幅（ピクセル）" },
  make: { en: "Make the film", ja: "動画を作る" },
  cancel: { en: "Cancel", ja: "中止" },
  facts: {
    en: "{seconds} s · {frames} frames · {width} × {height} pixels",
    ja: "{seconds} 秒・{frames} コマ・{width} × {height} ピクセル",
  },
  estimate: {
    en: "About {work} to make, about {size}.",
    ja: "作成に約 {work}、ファイルは約 {size}。",
  },
  progress: { en: "Frame {done} of {frames}", ja: "{frames} コマ中 {done} コマ" },
  progressLeft: {
    en: "Frame {done} of {frames} · about {left} left",
    ja: "{frames} コマ中 {done} コマ・残り約 {left}",
  },
  ready: { en: "The film is ready to be saved.", ja: "動画ができました。保存できます。" },
  cancelled: { en: "Cancelled.", ja: "中止しました。" },
  seconds: { en: "{count} s", ja: "{count} 秒" },
  minutes: { en: "{count} min", ja: "{count} 分" },
  tooLong: {
    en: "{count} frames are more than {most}. Take fewer frames a second, a higher speed, or a layer a step.",
    ja: "{count} コマになり、上限（{most} コマ）を超えます。コマ数を減らすか、速くするか、層ごとにしてください。",
  },
} as const satisfies Texts;

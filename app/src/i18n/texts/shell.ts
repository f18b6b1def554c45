import type { Texts } from "../bilingual.ts";

/** The frame around the rooms. */
export const shell = {
  "list.separator": { en: ", ", ja: "、" },
  "help.pointer": { en: "With mouse or finger", ja: "マウスや指で" },
  "help.keys": { en: "Keys", ja: "キー" },
  "help.drag": {
    en: "Drag a node from the list onto the canvas",
    ja: "一覧からノードをキャンバスへドラッグ",
  },
  "help.wire": {
    en: "Drag from a right dot to a left dot, or click one and then the other",
    ja: "右の点から左の点へドラッグ、または順にクリックで接続",
  },
  "help.edit": {
    en: "Double-click a number to change it; on a selected one just type",
    ja: "数をダブルクリックで変更。選択中ならそのまま入力",
  },
  "help.multi": {
    en: "Shift: select several, by click or by a frame",
    ja: "Shift：クリックまたは枠で複数を選択",
  },
  "help.add": {
    en: "Double-click the empty canvas, or let a wire go there, to add a node",
    ja: "何もない所をダブルクリック、または線をそこで離すとノードを追加",
  },
  "help.move": {
    en: "Drag the canvas to move it, turn the wheel to zoom",
    ja: "キャンバスをドラッグで移動、ホイールで拡大・縮小",
  },
  "notice.close": { en: "Close", ja: "閉じる" },
  "panel.rail": { en: "Panels", ja: "パネル" },
} as const satisfies Texts;

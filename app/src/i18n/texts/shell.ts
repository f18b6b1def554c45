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
  "help.splice": {
    en: "Drop a node on a wire to put it in between",
    ja: "ノードを線の上に落とすと間に入ります",
  },
  "help.cut": {
    en: "Alt and drag over the empty canvas: cuts the wires crossed. With Alt, nodes do not snap",
    ja: "Alt を押して何もない所をドラッグ：横切った線を切断。Alt を押す間はノードが吸着しません",
  },
  "help.move": {
    en: "Drag the canvas to move it, turn the wheel to zoom",
    ja: "キャンバスをドラッグで移動、ホイールで拡大・縮小",
  },
  "notice.close": { en: "Close", ja: "閉じる" },
  "panel.rail": { en: "Panels", ja: "パネル" },
} as const satisfies Texts;

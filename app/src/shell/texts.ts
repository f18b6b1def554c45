import type { Texts } from "../i18n/bilingual.ts";

/** Menus. */
export const menuTexts = {
  all: { en: "Menu", ja: "メニュー" },
  node: { en: "Node", ja: "ノード" },
  wire: { en: "Wire", ja: "線" },
  group: { en: "Group", ja: "グループ" },
  note: { en: "Note", ja: "メモ" },
  selection: { en: "Selection", ja: "選択したもの" },
  canvas: { en: "Canvas", ja: "キャンバス" },
} as const satisfies Texts;

/** What hands can do, in the order in which one learns it. */
export const gestureTexts = {
  pointer: { en: "With mouse or finger", ja: "マウスや指で" },
  drag: {
    en: "Drag a node from the list onto the canvas",
    ja: "一覧からノードをキャンバスへドラッグ",
  },
  wire: {
    en: "Drag from a right dot to a left dot, or click one and then the other",
    ja: "右の点から左の点へドラッグ、または順にクリックで接続",
  },
  edit: {
    en: "Double-click a number to change it; on a selected one just type",
    ja: "数をダブルクリックで変更。選択中ならそのまま入力",
  },
  multi: {
    en: "Shift: select several, by click or by a frame",
    ja: "Shift：クリックまたは枠で複数を選択",
  },
  add: {
    en: "Double-click the empty canvas, or let a wire go there, to add a node",
    ja: "何もない所をダブルクリック、または線をそこで離すとノードを追加",
  },
  splice: {
    en: "Drop a node on a wire to put it in between",
    ja: "ノードを線の上に落とすと間に入ります",
  },
  cut: {
    en: "Alt and drag over the empty canvas: cuts the wires crossed. With Alt, nodes do not snap",
    ja: "Alt を押して何もない所をドラッグ：横切った線を切断。Alt を押す間はノードが吸着しません",
  },
  move: {
    en: "Drag the canvas to move it, turn the wheel to zoom",
    ja: "キャンバスをドラッグで移動、ホイールで拡大・縮小",
  },
} as const satisfies Texts;

/** How the arrow keys serve both the graph and the pass. */
export const keyTexts = {
  arrows: {
    en: "Arrow keys walk from node to node. Page Up and Page Down step through the pass; so do ← and → while nothing is selected.",
    ja: "矢印キーで隣のノードへ移ります。Page Up・Page Down で計算を一つずつ進めます（何も選択していない間は ← と → でも）。",
  },
} as const satisfies Texts;

/** When a newer version of the editor has been fetched. */
export const versionTexts = {
  newer: {
    en: "A new version of Chalkgrad is ready.",
    ja: "Chalkgrad の新しい版が使えます。",
  },
  takeOver: { en: "Reload", ja: "再読み込み" },
  later: { en: "Later", ja: "あとで" },
} as const satisfies Texts;

/** A graph within another page. */
export const embeddingTexts = {
  edit: { en: "Open in the whole editor", ja: "エディター全体で開く" },
} as const satisfies Texts;

import type { Texts } from "../bilingual.ts";

/** Adding nodes: the list, the quick list, the bar for expressions. */
export const palette = {
  "palette.title": { en: "Nodes", ja: "ノード" },
  "palette.search": { en: "Search nodes", ja: "ノードを検索" },
  "palette.enter": { en: "Enter adds the first", ja: "Enter で先頭を追加" },
  "palette.hint": {
    en: "Drag onto the canvas, or press Enter",
    ja: "キャンバスへドラッグ、または Enter",
  },
  "palette.more": { en: "More nodes", ja: "その他のノード" },
  "quickAdd.title": { en: "Add a node", ja: "ノードを追加" },
  "quickAdd.none": { en: "No node is called that.", ja: "その名前のノードはありません。" },
  "expression.title": { en: "Type an expression", ja: "式を入力" },
  "expression.hint": {
    en: "Operators + − * / @ **, functions such as relu(x) or softmax(x, axis=-1), matrices [[1, 2], [3, 4]]. Shift+Enter begins another line.",
    ja: "演算子 + − * / @ **、関数 relu(x) や softmax(x, axis=-1)、行列 [[1, 2], [3, 4]]。Shift+Enter で次の行。",
  },
  "expression.build": { en: "Build", ja: "組み立てる" },
} as const satisfies Texts;

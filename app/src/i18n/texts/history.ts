import type { CommandName } from "@chalkgrad/document";
import type { Bilingual } from "../bilingual.ts";

/** What undo and redo are about, a word a command: "Undo: move nodes". */
export const history = {
  "command.addNode": { en: "add a node", ja: "ノードの追加" },
  "command.insertNodes": { en: "insert nodes", ja: "ノードの挿入" },
  "command.deleteNodes": { en: "delete", ja: "削除" },
  "command.connect": { en: "connect", ja: "接続" },
  "command.disconnect": { en: "delete a wire", ja: "線の削除" },
  "command.setValue": { en: "change a value", ja: "値の変更" },
  "command.setSeed": { en: "change a seed", ja: "逆伝播の初期値の変更" },
  "command.setLabel": { en: "rename", ja: "名前の変更" },
  "command.setTrainable": { en: "make a parameter or a constant", ja: "学習対象の切り替え" },
  "command.setAttributes": { en: "change attributes", ja: "属性の変更" },
  "command.moveNodes": { en: "move nodes", ja: "ノードの移動" },
  "command.setTitle": { en: "change the title", ja: "題名の変更" },
  "command.setDescription": { en: "change the description", ja: "説明の変更" },
  "command.replaceAll": { en: "open another graph", ja: "別のグラフを開く操作" },
} as const satisfies Readonly<Record<`command.${CommandName}`, Bilingual>>;

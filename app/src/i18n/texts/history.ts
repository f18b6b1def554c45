import type { CommandName } from "@chalkgrad/document";
import type { Bilingual } from "../bilingual.ts";

/** What undo and redo are about, a word a command: "Undo: move nodes". */
export const history = {
  "command.addNode": { en: "add a node", ja: "ノードの追加" },
  "command.insertNodes": { en: "insert nodes", ja: "ノードの挿入" },
  "command.deleteNodes": { en: "delete", ja: "削除" },
  "command.connect": { en: "connect", ja: "接続" },
  "command.disconnect": { en: "delete a wire", ja: "線の削除" },
  "command.spliceNode": { en: "put a node into a wire", ja: "線へのノードの挿入" },
  "command.setValue": { en: "change a value", ja: "値の変更" },
  "command.setSeed": { en: "change a seed", ja: "逆伝播の初期値の変更" },
  "command.setLabel": { en: "rename", ja: "名前の変更" },
  "command.setTrainable": { en: "make a parameter or a constant", ja: "学習対象の切り替え" },
  "command.setUnit": { en: "set a unit", ja: "単位の変更" },
  "command.setAttributes": { en: "change attributes", ja: "属性の変更" },
  "command.moveNodes": { en: "move nodes", ja: "ノードの移動" },
  "command.groupNodes": { en: "group", ja: "グループ化" },
  "command.ungroup": { en: "ungroup", ja: "グループの解除" },
  "command.setGroupLabel": { en: "rename a group", ja: "グループ名の変更" },
  "command.setCollapsed": { en: "collapse or expand", ja: "グループの開閉" },
  "command.addToGroup": { en: "add to a group", ja: "グループへの追加" },
  "command.removeFromGroup": { en: "take out of a group", ja: "グループからの取り出し" },
  "command.addNote": { en: "add a note", ja: "メモの追加" },
  "command.setNoteText": { en: "write a note", ja: "メモの編集" },
  "command.moveNotes": { en: "move notes", ja: "メモの移動" },
  "command.resizeNote": { en: "resize a note", ja: "メモの大きさの変更" },
  "command.deleteNotes": { en: "delete notes", ja: "メモの削除" },
  "command.setTitle": { en: "change the title", ja: "題名の変更" },
  "command.setDescription": { en: "change the description", ja: "説明の変更" },
  "command.replaceAll": { en: "open another graph", ja: "別のグラフを開く操作" },
} as const satisfies Readonly<Record<`command.${CommandName}`, Bilingual>>;

export { applyCommand, type Change } from "./change.ts";
export { type ParsedLiteral, parseLiteral } from "./check/parseLiteral.ts";
export type { NodeClones } from "./clipboard/cloneNodes.ts";
export { type CopyOptions, copyNodes } from "./clipboard/copyNodes.ts";
export { type DuplicateOptions, duplicateNodes } from "./clipboard/duplicateNodes.ts";
export { type Pasted, type PasteOptions, pasteText } from "./clipboard/pasteText.ts";
export { type Command, CommandError, type CommandName } from "./commands/command.ts";
export { type DeleteOptions, deleteNodes } from "./commands/deleteNodes.ts";
export {
  addToGroup,
  groupNodes,
  removeFromGroup,
  setCollapsed,
  setGroupLabel,
  ungroup,
} from "./commands/groups.ts";
export { addNode, type InsertExtras, insertNodes } from "./commands/insertNodes.ts";
export { type Move, moveNodes } from "./commands/moveNodes.ts";
export {
  addNote,
  deleteNotes,
  moveNotes,
  type NoteMove,
  resizeNote,
  setNoteText,
} from "./commands/notes.ts";
export { learn, setAttributes, setSeed, setValue } from "./commands/numbers.ts";
export { replaceAll } from "./commands/replaceAll.ts";
export { type Splice, spliceNode } from "./commands/spliceNode.ts";
export { addTalkStep, changeTalkStep, moveTalkStep, removeTalkStep } from "./commands/talk.ts";
export { type Connection, connect, disconnect } from "./commands/wires.ts";
export { setDescription, setLabel, setTitle, setTrainable, setUnit } from "./commands/words.ts";
export type { Effect } from "./effect.ts";
export type {
  Expected,
  ExpressionFault,
  ExpressionFaultCode,
  ExpressionFaultDetail,
} from "./expression/expressionFault.ts";
export { type ExpressionOfOptions, expressionOf } from "./expression/expressionOf.ts";
export {
  type ParsedExpression,
  type ParseExpressionOptions,
  parseExpression,
} from "./expression/parseExpression.ts";
export type { Fault, FaultCode, FaultDetail, JsonKind, SyntaxReason } from "./fault.ts";
export { freshId, freshIds } from "./freshId.ts";
export { groupOf, holdersOf, membersInside, noteOf } from "./groups/groupIndex.ts";
export {
  type BoxInput,
  type BoxOutput,
  type VisibleBox,
  type VisibleFrame,
  type VisibleGraph,
  visibleGraph,
} from "./groups/visibleGraph.ts";
export type { Entry } from "./history/entry.ts";
export {
  beginGesture,
  cancelGesture,
  emptyHistory,
  endGesture,
  type History,
  record,
  redo,
  redoName,
  type Travel,
  undo,
  undoName,
} from "./history/history.ts";
export {
  type HistoryLog,
  historyFrom,
  logOf,
  logSinceOpening,
  recordOpening,
} from "./history/historyLog.ts";
export { restoreLog } from "./history/restoreLog.ts";
export { limits } from "./limits.ts";
export { type DecodedLink, decodeLink, encodeLink, unpackedLink } from "./link/link.ts";
export type { LinkFault, LinkFaultDetail } from "./link/linkFault.ts";
export { numberText } from "./literalText.ts";
export { newestVersion } from "./migrations.ts";
export { nearestName } from "./nearest.ts";
export { displayName, nodeOf, placesOf, sourceOf } from "./nodeIndex.ts";
export { type Parsed, parseDocument, parseDocumentInParts, parseDocumentValue } from "./parse.ts";
export { quote } from "./quote.ts";
export { connectionRefusal, type Refusal } from "./refusal/connectionRefusal.ts";
export { type SplicePort, splicePort } from "./refusal/splicePort.ts";
export { closeNode, closesInto, closingRefusal } from "./rewrite/closeNode.ts";
export { openingRefusal, openNode, opensUpTo } from "./rewrite/openNode.ts";
export type { RewriteRefusal } from "./rewrite/rewriteRefusal.ts";
export {
  type DocumentGroup,
  type DocumentNode,
  type DocumentNote,
  emptyDocument,
  type GraphDocument,
  type GroupId,
  isId,
  type NoteId,
  type Position,
  type Size,
  type TalkHidden,
  type TalkMoment,
  type TalkStep,
  type TalkView,
} from "./schema.ts";
export { serializeDocument } from "./serialize.ts";

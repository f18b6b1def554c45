import { placeOfIndex } from "../json/place.ts";
import { limits } from "../limits.ts";
import { type DocumentNode, type GraphDocument, keys } from "../schema.ts";
import type { FaultList } from "./faultList.ts";
import { checkGroups } from "./groups.ts";
import { Ids } from "./ids.ts";
import { checkNode, checkSources } from "./node.ts";
import { checkNotes } from "./notes.ts";
import { checkKeys, checkList, checkObject, checkText } from "./object.ts";
import { checkTalk } from "./talk.ts";

/** So many nodes are checked in one go. */
const nodesAtOnce = 100;

/**
 * Checks a file's JSON of the newest version (its `format` and `version` apart) and adds every fault, the
 * cross-references of whatever is well formed included. The document returned is only one if no fault was added.
 * It pauses after some nodes, so that whoever has something else to do can do it in between.
 */
export function* checkDocument(
  json: unknown,
  faults: FaultList,
): Generator<undefined, GraphDocument> {
  const file = checkObject(json, "", faults);
  if (file === undefined) return { nodes: [] };
  checkKeys(file, keys.file, "", faults);
  const title = checkText(file, "title", "", faults);
  const description = checkText(file, "description", "", faults);
  const ids = new Ids();
  const list = checkList(file, "nodes", "", faults, "required");
  const isTooLong = list !== undefined && list.length > limits.nodes;
  if (isTooLong) {
    faults.add("nodes", { code: "too-many-nodes", found: list.length, limit: limits.nodes });
  }
  const nodes = list === undefined || isTooLong ? [] : yield* checkNodes(list, ids, faults);
  const groupList = checkList(file, "groups", "", faults);
  const noteList = checkList(file, "notes", "", faults);
  const talkList = checkList(file, "talk", "", faults);
  // Without the nodes, every name in a group would count as unknown.
  const groups =
    list === undefined || isTooLong || groupList === undefined
      ? []
      : checkGroups(groupList, "groups", ids, faults);
  const notes = noteList === undefined ? [] : checkNotes(noteList, "notes", ids, faults);
  const talk = talkList === undefined ? [] : checkTalk(talkList, "talk", faults);
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    nodes,
    ...(groups.length > 0 && { groups }),
    ...(notes.length > 0 && { notes }),
    ...(talk.length > 0 && { talk }),
  };
}

function* checkNodes(
  json: readonly unknown[],
  ids: Ids,
  faults: FaultList,
): Generator<undefined, DocumentNode[]> {
  const nodes: DocumentNode[] = [];
  let numbers = 0;
  for (const [index, each] of json.entries()) {
    if (index % nodesAtOnce === nodesAtOnce - 1) yield;
    const checked = checkNode(each, placeOfIndex("nodes", index), ids, faults);
    if (checked === undefined) continue;
    nodes.push(checked.node);
    numbers += checked.numbers;
  }
  for (const [index, each] of json.entries()) {
    if (index % nodesAtOnce === nodesAtOnce - 1) yield;
    checkSources(each, placeOfIndex("nodes", index), ids, faults);
  }
  if (numbers > limits.numbers) {
    faults.add("nodes", { code: "too-many-numbers", found: numbers, limit: limits.numbers });
  }
  return nodes;
}

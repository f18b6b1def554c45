import { placeOfIndex } from "../json/place.ts";
import { type DocumentNote, keys } from "../schema.ts";
import type { FaultList } from "./faultList.ts";
import type { Ids } from "./ids.ts";
import { checkKeys, checkNumbers, checkObject, checkText } from "./object.ts";

export function checkNotes(
  json: readonly unknown[],
  where: string,
  ids: Ids,
  faults: FaultList,
): readonly DocumentNote[] {
  const notes: DocumentNote[] = [];
  for (const [index, each] of json.entries()) {
    const place = placeOfIndex(where, index);
    const object = checkObject(each, place, faults);
    if (object === undefined) continue;
    checkKeys(object, keys.note, place, faults);
    const id = ids.take(object, place, faults);
    const text = checkText(object, "text", place, faults, "required");
    const position = checkNumbers(object, "position", keys.position, place, faults);
    const size = checkNumbers(object, "size", keys.size, place, faults);
    const note = { id, text, ...(position && { position }), ...(size && { size }) };
    notes.push(note as DocumentNote);
  }
  return notes;
}

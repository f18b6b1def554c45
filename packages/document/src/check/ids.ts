import type { JsonObject } from "../json/kind.ts";
import { placeOfKey } from "../json/place.ts";
import { type GraphDocument, isId } from "../schema.ts";
import type { FaultList } from "./faultList.ts";
import { checkText } from "./object.ts";

/** The ids of a file: one space for nodes, groups and notes. */
export class Ids {
  /** What names a node; ids that cannot be ids are here too, so that naming one is not a second fault. */
  readonly nodes = new Set<string>();
  readonly groups = new Set<string>();
  private readonly firstPlaces = new Map<string, string>();

  /** Checks the id of a node, group or note, and takes it. Returns it where it is a text. */
  take(json: JsonObject, where: string, faults: FaultList): string | undefined {
    const id = checkText(json, "id", where, faults, "required");
    if (id === undefined) return undefined;
    const place = placeOfKey(where, "id");
    if (!isId(id)) faults.add(place, { code: "bad-id", id });
    const first = this.firstPlaces.get(id);
    if (first !== undefined) faults.add(place, { code: "duplicate-id", id, first });
    else this.firstPlaces.set(id, place);
    return id;
  }

  /** Takes all ids of a document, for checking nodes that are to join it. */
  takeAll(document: GraphDocument): void {
    for (const { id } of document.nodes) this.nodes.add(id);
    for (const { id } of document.groups ?? []) this.groups.add(id);
    const all = [...document.nodes, ...(document.groups ?? []), ...(document.notes ?? [])];
    for (const { id } of all) this.firstPlaces.set(id, "the document");
  }
}

import { type JsonObject, kindOf } from "../json/kind.ts";
import { placeOfIndex, placeOfKey } from "../json/place.ts";
import { type DocumentGroup, keys } from "../schema.ts";
import type { FaultList } from "./faultList.ts";
import type { Ids } from "./ids.ts";
import { checkBoolean, checkKeys, checkList, checkObject, checkText } from "./object.ts";

interface CheckedGroup {
  readonly group: DocumentGroup;
  readonly where: string;
}

/** Checks the groups: each by itself, then what they name, then that none holds itself. */
export function checkGroups(
  json: readonly unknown[],
  where: string,
  ids: Ids,
  faults: FaultList,
): readonly DocumentGroup[] {
  const checked: CheckedGroup[] = [];
  for (const [index, each] of json.entries()) {
    const place = placeOfIndex(where, index);
    const object = checkObject(each, place, faults);
    if (object !== undefined)
      checked.push({ group: checkGroup(object, place, ids, faults), where: place });
  }
  for (const each of checked) checkMembers(each, ids, faults);
  checkNesting(checked, faults);
  return checked.map((each) => each.group);
}

function checkGroup(json: JsonObject, where: string, ids: Ids, faults: FaultList): DocumentGroup {
  checkKeys(json, keys.group, where, faults);
  const id = ids.take(json, where, faults);
  if (id !== undefined) ids.groups.add(id);
  const label = checkText(json, "label", where, faults);
  const collapsed = checkBoolean(json, "collapsed", where, faults);
  const nodes = checkList(json, "nodes", where, faults, "required") ?? [];
  for (const [index, member] of nodes.entries()) {
    if (typeof member === "string") continue;
    const place = placeOfIndex(placeOfKey(where, "nodes"), index);
    faults.add(place, { code: "wrong-type", expected: "a text", found: kindOf(member) });
  }
  const group = {
    id,
    ...(label !== undefined && { label }),
    ...(collapsed !== undefined && { collapsed }),
    nodes,
  };
  return group as DocumentGroup;
}

function checkMembers({ group, where }: CheckedGroup, ids: Ids, faults: FaultList): void {
  const seen = new Set<string>();
  for (const [index, member] of group.nodes.entries()) {
    if (typeof member !== "string") continue;
    const place = placeOfIndex(placeOfKey(where, "nodes"), index);
    if (seen.has(member)) faults.add(place, { code: "duplicate-member", id: member });
    else if (!ids.nodes.has(member) && !ids.groups.has(member)) {
      faults.addUnknown(place, member, [...ids.nodes, ...ids.groups], (suggestion) => ({
        code: "unknown-member",
        id: member,
        ...suggestion,
      }));
    }
    seen.add(member);
  }
}

/** Adds a fault where a group holds itself, directly or through others. Depth first, without recursion. */
function checkNesting(checked: readonly CheckedGroup[], faults: FaultList): void {
  const byId = new Map(checked.map((each) => [each.group.id, each]));
  const state = new Map<string, "open" | "done">();
  for (const start of byId.keys()) {
    if (state.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, "open");
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const holder = byId.get(top.id)!;
      const member = holder.group.nodes[top.next];
      if (member === undefined) {
        state.set(top.id, "done");
        path.pop();
        continue;
      }
      top.next++;
      if (!byId.has(member)) continue;
      if (state.get(member) === "open") {
        const cycle = path
          .slice(path.findIndex((each) => each.id === member))
          .map((each) => each.id);
        const place = placeOfIndex(placeOfKey(holder.where, "nodes"), top.next - 1);
        faults.add(place, { code: "group-cycle", cycle: [...cycle, member] });
      } else if (!state.has(member)) {
        state.set(member, "open");
        path.push({ id: member, next: 0 });
      }
    }
  }
}

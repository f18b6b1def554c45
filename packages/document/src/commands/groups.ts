import type { NodeId } from "@chalkgrad/engine";
import { groupOf, listPlaces, membersInside, withoutMembers } from "../groups/groupIndex.ts";
import { placesOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import { sameJson } from "../sameJson.ts";
import type { DocumentGroup, GraphDocument, GroupId } from "../schema.ts";
import { type Command, CommandError } from "./command.ts";
import { putList, setOptional } from "./draftNode.ts";
import { requireFreeId } from "./guards.ts";
import { unlessBlank } from "./words.ts";

/** A node or a group, as what a group holds. */
type Item = NodeId | GroupId;

/**
 * Makes a group of nodes and groups. Where one group held them all, the new one stands in it in their place; from all
 * other groups they leave, as a thing that is grouped by hand stands in one place. What lies in another
 * of the items stays there.
 */
export function groupNodes(group: DocumentGroup): Command {
  return {
    name: "groupNodes",
    recipe: (draft, document) => {
      requireFreeId(document, group.id);
      for (const item of group.nodes) requireItem(document, item);
      const inside = membersInside(document, group.nodes);
      const items = [...new Set(group.nodes)].filter((item) => !inside.has(item));
      if (items.length === 0) throw new CommandError("a group needs at least one node");
      const taken = new Set(items);
      const before = document.groups ?? [];
      const around = before.filter(({ nodes }) => items.every((item) => nodes.includes(item)));
      const nested = new Set(around.map(({ id }) => id));
      const others = before.map((each) =>
        nested.has(each.id) ? { ...each, nodes: replaced(each.nodes, taken, [group.id]) } : each,
      );
      const label = unlessBlank(group.label);
      const made: DocumentGroup = {
        id: group.id,
        ...(label !== undefined && { label }),
        ...(group.collapsed !== undefined && { collapsed: group.collapsed }),
        nodes: items,
      };
      putList(draft, "groups", [...withoutMembers(others, taken), made]);
    },
  };
}

/** Dissolves groups: what they hold stands where they stood. Ids of no group are passed over. */
export function ungroup(ids: readonly GroupId[]): Command {
  return {
    name: "ungroup",
    recipe: (draft, document) => {
      const gone = new Set(ids.filter((id) => groupOf(document, id) !== undefined));
      if (gone.size === 0) return;
      let groups = document.groups ?? [];
      for (const id of gone) {
        const { nodes } = groups[listPlaces(groups).get(id)!]!;
        const one = new Set([id]);
        groups = groups.map((each) =>
          each.nodes.includes(id) ? { ...each, nodes: replaced(each.nodes, one, nodes) } : each,
        );
      }
      const kept = groups.filter(({ id }) => !gone.has(id));
      // A group that held nothing but empty groups holds nothing now.
      const emptied = kept.filter(
        ({ id, nodes }) => nodes.length === 0 && groupOf(document, id)!.nodes.length > 0,
      );
      const without = new Set(emptied.map(({ id }) => id));
      const left = kept.filter(({ id }) => !without.has(id));
      putList(draft, "groups", withoutMembers(left, without));
    },
  };
}

/** Sets the text that people see on a group; undefined or blank: its id again. */
export function setGroupLabel(group: GroupId, label: string | undefined): Command {
  return {
    name: "setGroupLabel",
    recipe: (draft, document) => {
      setOptional(draft.groups![groupPlace(document, group)]!, "label", unlessBlank(label));
    },
  };
}

/** Folds groups into one box each, or unfolds them. Ids of no group are passed over. */
export function setCollapsed(groups: readonly GroupId[], collapsed: boolean): Command {
  return {
    name: "setCollapsed",
    recipe: (draft, document) => {
      const places = listPlaces(document.groups ?? []);
      for (const id of groups) {
        const place = places.get(id);
        if (place === undefined) continue;
        setOptional(draft.groups![place]!, "collapsed", collapsed || undefined);
      }
    },
  };
}

/** Brings nodes and groups into a group, out of those that held them. A group cannot come into itself. */
export function addToGroup(group: GroupId, items: readonly Item[]): Command {
  return {
    name: "addToGroup",
    recipe: (draft, document) => {
      const target = document.groups?.[groupPlace(document, group)];
      for (const item of items) requireItem(document, item);
      if (items.includes(group) || membersInside(document, items).has(group)) {
        throw new CommandError(`the group ${quote(group)} cannot hold itself`);
      }
      const nodes = [...new Set([...target!.nodes, ...items])];
      const joining = new Set(items);
      const before = document.groups ?? [];
      // Out of the others first: the group itself is kept apart, so that it cannot count as emptied.
      const others = withoutMembers(
        before.filter(({ id }) => id !== group),
        joining,
      );
      const left = new Map(others.map((each) => [each.id, each]));
      const gone = new Set(before.flatMap(({ id }) => (left.has(id) || id === group ? [] : [id])));
      const after = before.flatMap((each) => {
        if (each.id !== group) return left.get(each.id) ?? [];
        return [{ ...each, nodes: nodes.filter((id) => !gone.has(id)) }];
      });
      if (!sameJson(before, after)) putList(draft, "groups", after);
    },
  };
}

/** Takes nodes and groups out of a group; a group that is empty then goes. */
export function removeFromGroup(group: GroupId, items: readonly Item[]): Command {
  return {
    name: "removeFromGroup",
    recipe: (draft, document) => {
      const target = document.groups![groupPlace(document, group)]!;
      const leaving = new Set(items);
      const nodes = target.nodes.filter((item) => !leaving.has(item));
      if (nodes.length === target.nodes.length) return;
      const groups = document.groups!.map((each) => (each === target ? { ...each, nodes } : each));
      const left = nodes.length > 0 ? groups : groups.filter(({ id }) => id !== group);
      putList(draft, "groups", nodes.length > 0 ? left : withoutMembers(left, new Set([group])));
    },
  };
}

function groupPlace({ groups = [] }: GraphDocument, id: GroupId): number {
  const place = listPlaces(groups).get(id);
  if (place === undefined) {
    throw new CommandError(`there is no group ${quote(id)} in this document`);
  }
  return place;
}

function requireItem(document: GraphDocument, id: Item): void {
  if (placesOf(document).has(id) || groupOf(document, id) !== undefined) return;
  throw new CommandError(`there is no node or group ${quote(id)} in this document`);
}

/** The list with others in place of the first that is taken, each only once. */
function replaced(
  list: readonly Item[],
  taken: ReadonlySet<Item>,
  others: readonly Item[],
): readonly Item[] {
  const first = list.findIndex((item) => taken.has(item));
  const before = list.slice(0, first);
  const behind = list.slice(first).filter((item) => !taken.has(item));
  return [...new Set([...before, ...others, ...behind])];
}

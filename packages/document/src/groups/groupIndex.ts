import type { NodeId } from "@chalkgrad/engine";
import type { DocumentGroup, DocumentNote, GraphDocument, GroupId, NoteId } from "../schema.ts";

interface Named {
  readonly id: string;
}

/** One index for every list ever asked about; a list that nobody holds takes its index along. */
const indices = new WeakMap<readonly Named[], ReadonlyMap<string, number>>();

/** Where each group or note stands in its list. */
export function listPlaces(list: readonly Named[]): ReadonlyMap<string, number> {
  const known = indices.get(list);
  if (known !== undefined) return known;
  const places = new Map(list.map(({ id }, place) => [id, place]));
  indices.set(list, places);
  return places;
}

/** The group with this id, or undefined. */
export function groupOf({ groups = [] }: GraphDocument, id: GroupId): DocumentGroup | undefined {
  return elementOf(groups, id);
}

/** The note with this id, or undefined. */
export function noteOf({ notes = [] }: GraphDocument, id: NoteId): DocumentNote | undefined {
  return elementOf(notes, id);
}

function elementOf<Element extends Named>(
  list: readonly Element[],
  id: string,
): Element | undefined {
  const place = listPlaces(list).get(id);
  return place === undefined ? undefined : list[place];
}

const noGroups: readonly DocumentGroup[] = [];
const holderIndices = new WeakMap<readonly DocumentGroup[], ReadonlyMap<string, DocumentGroup[]>>();

/** The groups that name a node or group among their members, in the document's order. */
export function holdersOf(
  { groups = noGroups }: GraphDocument,
  id: NodeId | GroupId,
): readonly DocumentGroup[] {
  let holders = holderIndices.get(groups);
  if (holders === undefined) {
    holders = holderIndex(groups);
    holderIndices.set(groups, holders);
  }
  return holders.get(id) ?? noGroups;
}

function holderIndex(groups: readonly DocumentGroup[]): ReadonlyMap<string, DocumentGroup[]> {
  const index = new Map<string, DocumentGroup[]>();
  for (const group of groups) {
    for (const member of new Set(group.nodes)) {
      const holders = index.get(member);
      if (holders) holders.push(group);
      else index.set(member, [group]);
    }
  }
  return index;
}

/** Groups in an order in which each comes behind all that it holds. */
export function insideOut(groups: readonly DocumentGroup[]): readonly DocumentGroup[] {
  const places = listPlaces(groups);
  const waiting = new Map<GroupId, number>();
  const holders = new Map<GroupId, DocumentGroup[]>();
  for (const group of groups) {
    const inner = group.nodes.filter((id) => places.has(id));
    waiting.set(group.id, inner.length);
    for (const id of inner) holders.set(id, [...(holders.get(id) ?? []), group]);
  }
  const order = groups.filter(({ id }) => waiting.get(id) === 0);
  // The list grows while it is walked.
  for (const { id } of order) {
    for (const holder of holders.get(id) ?? []) {
      const left = waiting.get(holder.id)! - 1;
      waiting.set(holder.id, left);
      if (left === 0) order.push(holder);
    }
  }
  return order;
}

/** All that these groups hold at any depth, other groups included; ids of no group are passed over. */
export function membersInside(
  { groups = [] }: GraphDocument,
  ids: Iterable<GroupId>,
): ReadonlySet<NodeId | GroupId> {
  const places = listPlaces(groups);
  const inside = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const place = places.get(id);
    for (const member of place === undefined ? [] : groups[place]!.nodes) {
      if (inside.has(member)) continue;
      inside.add(member);
      open.push(member);
    }
  }
  return inside;
}

/** Groups without these members, and without the groups that this empties, over and over. */
export function withoutMembers(
  groups: readonly DocumentGroup[],
  members: ReadonlySet<string>,
): readonly DocumentGroup[] {
  let remaining = groups;
  let gone = members;
  while (gone.size > 0) {
    const emptied = new Set<string>();
    const current = gone;
    remaining = remaining.flatMap((group) => {
      const nodes = group.nodes.filter((id) => !current.has(id));
      if (nodes.length === group.nodes.length) return [group];
      if (nodes.length > 0) return [{ ...group, nodes }];
      emptied.add(group.id);
      return [];
    });
    gone = emptied;
  }
  return remaining;
}

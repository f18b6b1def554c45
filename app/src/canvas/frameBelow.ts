import {
  type GraphDocument,
  type GroupId,
  holdersOf,
  membersInside,
  visibleGraph,
} from "@chalkgrad/document";
import { groupLayout, type Point, type Rect } from "@chalkgrad/figure";
import { centreOf } from "../arrange/nodeRects.ts";

/** A group that dragged things would come into, and the nodes and groups that would. */
export interface Joining {
  readonly group: GroupId;
  readonly items: readonly string[];
}

/**
 * The innermost frame under the middle of what is dragged, where that would come further in: a
 * frame follows its members, so nothing is ever dragged out of one, and what stands in one group is
 * not pulled into another by passing over it.
 */
export function frameBelow(
  document: GraphDocument,
  dragged: ReadonlySet<string>,
  bounds: Rect,
): Joining | undefined {
  if (!document.groups) return undefined;
  const items = outermost(document, dragged);
  const around = new Set(items.flatMap((item) => groupsAround(document, item)));
  const rects = groupLayout(document).frames;
  const middle = centreOf(bounds);
  const moving = new Set([...items, ...membersInside(document, items)]);
  let found: GroupId | undefined;
  // Outer frames stand before those within them.
  for (const { group: frame } of visibleGraph(document).frames) {
    const { id: group } = frame;
    const rect = rects.get(group);
    if (!rect || moving.has(group) || !contains(rect, middle)) continue;
    const own = new Set([group, ...groupsAround(document, group)]);
    const isDeeper = !around.has(group) && [...around].every((each) => own.has(each));
    if (isDeeper) found = group;
  }
  return found === undefined ? undefined : { group: found, items };
}

/** The dragged nodes, and groups in place of those that are dragged as a whole. */
function outermost(document: GraphDocument, dragged: ReadonlySet<string>): readonly string[] {
  const whole = (document.groups ?? []).filter(({ id }) => {
    const inside = [...membersInside(document, [id])].filter((member) => !isGroup(member));
    return inside.length > 1 && inside.every((member) => dragged.has(member));
  });
  const groups = whole.map(({ id }) => id);
  const inside = membersInside(document, groups);
  return [...groups, ...dragged].filter((id) => !inside.has(id));

  function isGroup(id: string): boolean {
    return document.groups?.some((group) => group.id === id) ?? false;
  }
}

/** All groups that hold a node or group, at any distance. */
function groupsAround(document: GraphDocument, item: string): readonly GroupId[] {
  const around = new Set<GroupId>();
  const open = [item];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { id: holder } of holdersOf(document, id)) {
      if (around.has(holder)) continue;
      around.add(holder);
      open.push(holder);
    }
  }
  return [...around];
}

function contains({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

import type { NodeId } from "@chalkgrad/engine";
import type { JsonObject } from "../json/kind.ts";
import { type TalkStep, talkHidden, talkMoments } from "../schema.ts";

/** A prepared step as a list, as column 15 of a link holds it. */
export function talkEntry(
  { step, node, done, label, note, hide, view }: TalkStep,
  places: ReadonlyMap<NodeId, number>,
): readonly unknown[] {
  const entry = [
    talkMoments.indexOf(step),
    // A node that is gone keeps its id, which is a text.
    node === undefined ? null : (places.get(node) ?? node),
    done ?? null,
    label ?? null,
    note ?? null,
    hide === undefined ? null : talkHidden.indexOf(hide),
    view === undefined ? null : [view.x, view.y, view.width, view.height],
  ];
  return entry.slice(0, entry.findLastIndex((each) => each !== null) + 1);
}

/** The file's object for an entry, or undefined where it is no list. What the entry holds is judged by the checks of a file. */
export function talkStepFrom(json: unknown, ids: readonly string[]): JsonObject | undefined {
  if (!Array.isArray(json)) return undefined;
  const [step, node, done, label, note, hide, view] = json;
  const parts: readonly (readonly [key: string, value: unknown])[] = [
    ["step", elementAt(talkMoments, step)],
    ["node", elementAt(ids, node)],
    ["done", done],
    ["label", label],
    ["note", note],
    ["hide", elementAt(talkHidden, hide)],
    ["view", viewFrom(view)],
  ];
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined && value !== null));
}

/** What stands at a place; what is no place is passed on as it is. */
function elementAt(list: readonly string[], place: unknown): unknown {
  return typeof place === "number" ? (list[place] ?? place) : place;
}

function viewFrom(json: unknown): unknown {
  if (!Array.isArray(json)) return json;
  const [x, y, width, height] = json;
  return { x, y, width, height };
}

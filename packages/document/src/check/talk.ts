import type { JsonObject } from "../json/kind.ts";
import { placeOfIndex, placeOfKey } from "../json/place.ts";
import { limits } from "../limits.ts";
import {
  isId,
  keys,
  type TalkStep,
  type TalkView,
  talkHidden,
  talkKeys,
  talkMoments,
} from "../schema.ts";
import type { FaultList } from "./faultList.ts";
import { checkBoolean, checkKeys, checkNumbers, checkObject, checkText } from "./object.ts";

/**
 * Checks the prepared steps of a talk. That a step names a node that is not there is no fault: the node was deleted,
 * and the step says so.
 */
export function checkTalk(
  json: readonly unknown[],
  where: string,
  faults: FaultList,
): readonly TalkStep[] {
  if (json.length > limits.talkSteps) {
    faults.add(where, { code: "too-many-steps", found: json.length, limit: limits.talkSteps });
    return [];
  }
  const steps: TalkStep[] = [];
  for (const [index, each] of json.entries()) {
    const place = placeOfIndex(where, index);
    const object = checkObject(each, place, faults);
    if (object !== undefined) steps.push(checkTalkStep(object, place, faults));
  }
  return steps;
}

/** The step returned is only one if no fault was added. */
function checkTalkStep(json: JsonObject, where: string, faults: FaultList): TalkStep {
  const step = checkChoice(json, "step", talkMoments, where, faults, "required");
  checkKeys(json, talkKeys[step ?? "forward"], where, faults);
  const takesNode = step === "forward" || step === "backward";
  const node = checkText(json, "node", where, faults, takesNode ? "required" : "optional");
  if (node !== undefined && !isId(node)) {
    faults.add(placeOfKey(where, "node"), { code: "bad-id", id: node });
  }
  const done = checkBoolean(json, "done", where, faults);
  const label = checkShortText(json, "label", where, faults);
  const note = checkShortText(json, "note", where, faults);
  const hide = checkChoice(json, "hide", talkHidden, where, faults);
  const view = checkView(json, where, faults);
  const checked = {
    step,
    ...(node !== undefined && { node }),
    ...(done !== undefined && { done }),
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
    ...(hide !== undefined && { hide }),
    ...(view !== undefined && { view }),
  };
  return checked as TalkStep;
}

function checkChoice<Choice extends string>(
  json: JsonObject,
  key: string,
  known: readonly Choice[],
  where: string,
  faults: FaultList,
  need?: "required",
): Choice | undefined {
  const text = checkText(json, key, where, faults, need);
  const choice = known.find((each) => each === text);
  if (text === undefined || choice !== undefined) return choice;
  faults.addUnknown(placeOfKey(where, key), text, known, (suggestion) => ({
    code: "unknown-choice",
    found: text,
    known,
    ...suggestion,
  }));
  return undefined;
}

function checkShortText(
  json: JsonObject,
  key: string,
  where: string,
  faults: FaultList,
): string | undefined {
  const text = checkText(json, key, where, faults);
  if (text !== undefined && text.length > limits.talkText) {
    const fault = { code: "too-long", found: text.length, limit: limits.talkText } as const;
    faults.add(placeOfKey(where, key), fault);
  }
  return text;
}

function checkView(json: JsonObject, where: string, faults: FaultList): TalkView | undefined {
  const view = checkNumbers(json, "view", keys.view, where, faults);
  for (const key of keys.size) {
    const length = view?.[key];
    // What is missing or no number has its fault already.
    if (length === undefined || length > 0 || !Number.isFinite(length)) continue;
    const place = placeOfKey(placeOfKey(where, "view"), key);
    faults.add(place, { code: "not-positive", found: length });
  }
  return view;
}

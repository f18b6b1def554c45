import { FaultList } from "../check/faultList.ts";
import { checkTalk } from "../check/talk.ts";
import { limits } from "../limits.ts";
import { sameJson } from "../sameJson.ts";
import type { GraphDocument, TalkStep } from "../schema.ts";
import { type Command, CommandError, type CommandName } from "./command.ts";
import { putList } from "./draftNode.ts";
import { refuseFaults } from "./guards.ts";
import { unlessBlank } from "./words.ts";

/** Prepares a step; without a place it comes last. */
export function addTalkStep(step: TalkStep, place?: number): Command {
  return withTalk("addTalkStep", (talk) => {
    const at = place ?? talk.length;
    if (at !== talk.length) requirePlace(talk, at);
    if (talk.length >= limits.talkSteps) {
      throw new CommandError(`a talk has at most ${limits.talkSteps} steps`);
    }
    return talk.toSpliced(at, 0, checkedStep(step));
  });
}

/** Puts another step in the place of one: another moment, note, name, view. */
export function changeTalkStep(place: number, step: TalkStep): Command {
  return withTalk("changeTalkStep", (talk) => {
    requirePlace(talk, place);
    return talk.with(place, checkedStep(step));
  });
}

/** Puts a step before or behind others, where it then stands at `to`. */
export function moveTalkStep(from: number, to: number): Command {
  return withTalk("moveTalkStep", (talk) => {
    requirePlace(talk, from);
    requirePlace(talk, to);
    return talk.toSpliced(from, 1).toSpliced(to, 0, talk[from]!);
  });
}

export function removeTalkStep(place: number): Command {
  return withTalk("removeTalkStep", (talk) => {
    requirePlace(talk, place);
    return talk.toSpliced(place, 1);
  });
}

function withTalk(
  name: CommandName,
  next: (talk: readonly TalkStep[]) => readonly TalkStep[],
): Command {
  return {
    name,
    recipe: (draft, { talk = [] }: GraphDocument) => {
      const after = next(talk);
      if (!sameJson(talk, after)) putList(draft, "talk", after);
    },
  };
}

/** The step without texts that nobody sees. Throws where no file could hold it. */
function checkedStep({ label, note, ...rest }: TalkStep): TalkStep {
  const [seenLabel, seenNote] = [unlessBlank(label), unlessBlank(note)];
  const step = {
    ...rest,
    ...(seenLabel !== undefined && { label: seenLabel }),
    ...(seenNote !== undefined && { note: seenNote }),
  };
  const faults = new FaultList();
  const [checked] = checkTalk([step], "talk", faults);
  refuseFaults(faults);
  return checked!;
}

function requirePlace(talk: readonly TalkStep[], place: number): void {
  if (talk[place] !== undefined) return;
  throw new CommandError(`the talk has no step ${place + 1}: it has ${talk.length}`);
}

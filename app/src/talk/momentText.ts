import type { TalkStep } from "@chalkgrad/document";
import { nameOf } from "../i18n/problemText.ts";
import type { Text } from "../i18n/useText.ts";
import { playerTexts } from "../player/texts.ts";
import { talkTexts } from "./texts.ts";

/** What a prepared step is called: its own name, else its moment. */
export function talkStepName(text: Text, step: TalkStep): string {
  return step.label ?? momentText(text, step);
}

/** "Forward: price", and whether what the step finds is there already. */
export function momentText(text: Text, moment: TalkStep): string {
  if (moment.step === "start") return text(talkTexts.start);
  if (moment.step === "end") return text(playerTexts.end);
  const kind = text(`player.${moment.step}`);
  const { node, done } = moment;
  const name = node === undefined ? kind : text(talkTexts.moment, { kind, node: nameOf(node) });
  return done ? text(talkTexts.done, { moment: name }) : name;
}

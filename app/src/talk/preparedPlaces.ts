import type { TalkStep } from "@chalkgrad/document";
import { type Plan, timeOfMoment } from "@chalkgrad/timeline";

/** The places of the prepared steps that the pass has, in the order of the talk: those that are played. */
export function preparedPlaces(plan: Plan, talk: readonly TalkStep[]): readonly number[] {
  const places: number[] = [];
  for (const [place, step] of talk.entries()) {
    if (timeOfMoment(plan, step) !== undefined) places.push(place);
  }
  return places;
}

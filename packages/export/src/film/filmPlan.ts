import { type Frame, frameAt, type Plan, stillAt } from "@chalkgrad/timeline";

/** Seconds before the first step, to see the question, and after the last, to read the answer. */
export const filmRest = { before: 0.8, after: 3 };

export interface FilmPace {
  /** Frames a second. */
  readonly fps: number;
  /** Twice as fast is 2; how long the film rests at its ends is not changed by it. */
  readonly speed: number;
}

/** The passes as pictures that follow each other at one rate. */
export interface FilmPlan {
  readonly frames: number;
  readonly seconds: number;
  /** The moment that the picture at `index` shows; it stands from `index / fps` on. */
  frameOf(index: number): Frame;
}

export function filmPlan(plan: Plan, { fps, speed }: FilmPace): FilmPlan {
  const played = filmRest.before + plan.duration / speed + filmRest.after;
  const frames = Math.round(played * fps);
  return {
    frames,
    seconds: frames / fps,
    frameOf: (index) => {
      const time = (index / fps - filmRest.before) * speed;
      // Before it begins no node is at work.
      return time < 0 ? stillAt(plan, "start") : frameAt(plan, time);
    },
  };
}

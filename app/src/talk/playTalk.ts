import type { TalkStep, TalkView } from "@chalkgrad/document";
import { timeOfMoment } from "@chalkgrad/timeline";
import { reducedMotion } from "../platform/motion.ts";
import { enterProjection } from "../projector/enterProjection.ts";
import { useDocument } from "../state/document.ts";
import { usePacing } from "../state/pacing.ts";
import { type Course, goalAhead, runTo, seek, usePlayhead } from "../state/playhead.ts";
import { projecting, useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { preparedPlaces } from "./preparedPlaces.ts";

/** The way to the next step of a talk takes no longer than this, in seconds. */
const mostSeconds = 6;
/** So much faster it is still seen what moves; what is further away begins with a cut. */
const mostHurry = 12;
/** No canvas reaches further. */
const far = 1e7;

/** Begins at the first step; a talk that another window went on showing meanwhile is gone on with. */
export function play(): void {
  const { prepared } = useProjection.getState();
  const [first] = places();
  if (prepared !== undefined && talk()[prepared]) show(prepared, "cut");
  else if (first !== undefined) show(first, "cut");
}

export function playFrom(place: number): void {
  if (!projecting()) enterProjection();
  show(place, "cut");
}

/** The projection goes on without the talk. */
export function stop(): void {
  useProjection.setState({ prepared: undefined, view: undefined, asked: undefined });
}

/** What steps mean while a talk is played. */
export const talkCourse: Course = {
  step: (direction) => {
    const goal = goalAhead();
    // Whoever cannot wait for what moves sees its end.
    if (direction > 0 && goal !== undefined) {
      cutTo(goal);
      return;
    }
    const { prepared = -1 } = useProjection.getState();
    const next =
      direction > 0
        ? places().find((place) => place > prepared)
        : places().findLast((place) => place < prepared);
    if (next !== undefined) show(next, direction > 0 ? "move" : "cut");
  },
  toEnd: (direction) => {
    const end = places().at(direction > 0 ? -1 : 0);
    if (end !== undefined) show(end, "cut");
  },
};

/** The graph has changed under the talk: it stays at its step, or ends where no step is left. */
export function stay(): void {
  const { prepared } = useProjection.getState();
  const step = prepared === undefined ? undefined : talk()[prepared];
  const time = step && timeOfMoment(useResults.getState().plan, step);
  if (time !== undefined) cutTo(time);
  else if (places().length === 0) stop();
}

function talk(): readonly TalkStep[] {
  return useDocument.getState().document.talk ?? [];
}

function places(): readonly number[] {
  return preparedPlaces(useResults.getState().plan, talk());
}

/** The class sees the pass move from where it is, in the view and without the numbers of the step that it goes to. */
function show(place: number, how: "move" | "cut"): void {
  const step = talk()[place];
  const time = step && timeOfMoment(useResults.getState().plan, step);
  if (!step || time === undefined) return;
  useProjection.setState({ prepared: place, view: viewOf(step.view), asked: step.hide });
  const { time: now } = usePlayhead.getState();
  if (how === "cut" || time <= now || reducedMotion()) {
    cutTo(time);
    return;
  }
  const { speed } = usePacing.getState();
  const from = Math.max(now, time - mostSeconds * mostHurry * speed);
  if (from > now) seek(from);
  runTo(time, Math.max(1, (time - from) / speed / mostSeconds));
}

function cutTo(time: number): void {
  usePlayhead.setState({ playing: false });
  seek(time);
}

/** A file may hold any lengths: what no camera can show is left to the camera. */
function viewOf(view: TalkView | undefined): TalkView | undefined {
  if (!view || Math.min(view.width, view.height) < 1) return undefined;
  return Object.values(view).every((length) => Math.abs(length) <= far) ? view : undefined;
}

// Another graph has another talk.
useDocument.subscribe((now, before) => {
  const playing = useProjection.getState().prepared !== undefined;
  if (playing && now.origin.id !== before.origin.id) stop();
});

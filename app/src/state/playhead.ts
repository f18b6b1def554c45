import { beatAt, type Frame, frameAt, type Plan, stepIndexAt } from "@chalkgrad/timeline";
import { create } from "zustand";
import { usePacing } from "./pacing.ts";
import { useResults } from "./results.ts";

interface PlayheadState {
  /** Seconds into the pass at speed 1; at rest it stands at the end, where all is known. */
  readonly time: number;
  readonly playing: boolean;
  /** Seconds that a loop has stood at its end. */
  readonly rested: number;
  /** How many times faster than chosen it plays: a long way to a prepared step is not waited for. */
  readonly hurry: number;
}

/** Where the pass is shown. Everything on screen is a function of it and of the results. */
export const usePlayhead = create<PlayheadState>(() => {
  const { plan } = useResults.getState();
  return { time: plan.duration, playing: false, rested: 0, hurry: 1 };
});

/**
 * The frame at the last beat: what can be read now, and who is at work. It changes when something
 * becomes known, not with every frame of the animation, so thousands of pictures can follow it.
 */
export const useBeat = create<{
  readonly plan: Plan;
  readonly beat: number;
  readonly frame: Frame;
}>(() => beatNow());

function beatNow() {
  const { plan } = useResults.getState();
  const { time } = usePlayhead.getState();
  return { plan, beat: beatAt(plan, time), frame: frameAt(plan, time) };
}

/** Where the pass stops until a question is answered, and what to do when somebody wants to go on all the same. */
export interface Gate {
  readonly until: number;
  readonly knock: () => void;
}

let gate: Gate | undefined;

/** Nothing beyond `until` is shown, however it is asked for: the numbers there are still to be found. */
export function setGate(next: Gate | undefined): void {
  gate = next;
  if (next && usePlayhead.getState().time > next.until) seek(next.until);
}

/** True where somebody stood at the gate: it was told. */
function knocked(): boolean {
  if (!gate || usePlayhead.getState().time < gate.until) return false;
  gate.knock();
  return true;
}

/** Who takes the steps in place of the pass: a talk goes from prepared step to prepared step. */
export interface Course {
  readonly step: (direction: 1 | -1) => void;
  /** To its first or its last step. */
  readonly toEnd: (direction: 1 | -1) => void;
}

let course: Course | undefined;

export function setCourse(next: Course | undefined): void {
  course = next;
}

let goal: number | undefined;

/** Plays to a time ahead and stops there; whoever seeks meanwhile gives that up. */
export function runTo(time: number, hurry: number): void {
  goal = time;
  usePlayhead.setState({ playing: true, hurry });
}

/** Where a run that is under way, or paused, stops. */
export function goalAhead(): number | undefined {
  return goal;
}

// Another plan has other steps: the pass comes to rest, with all that is known in view.
useResults.subscribe((now, before) => {
  if (now.plan !== before.plan) rest();
});

export function seek(time: number): void {
  goal = undefined;
  moveTo(time);
  if (usePlayhead.getState().hurry !== 1) usePlayhead.setState({ hurry: 1 });
}

function moveTo(time: number): void {
  const { plan } = useResults.getState();
  const held = Math.min(Math.max(time, 0), plan.duration, gate?.until ?? plan.duration);
  usePlayhead.setState({ time: held, rested: 0 });
  const before = useBeat.getState();
  if (before.plan !== plan || before.beat !== beatAt(plan, held)) useBeat.setState(beatNow());
}

/** How long a loop stands at its end, where all numbers can be read, in seconds at speed 1. */
const restBetweenLoops = 1.5;

/** Moves on by `seconds` at the chosen speed; at the end the playing stops, or begins again. */
export function advance(seconds: number): void {
  const { plan } = useResults.getState();
  const { speed, loop } = usePacing.getState();
  const { time, rested, hurry } = usePlayhead.getState();
  const passed = seconds * speed * hurry;
  if (goal !== undefined && time + passed >= goal) {
    seek(goal);
    usePlayhead.setState({ playing: false });
  } else if (time < plan.duration) {
    moveTo(time + passed);
    const { time: now } = usePlayhead.getState();
    if (now === gate?.until || (!loop && now >= plan.duration)) {
      usePlayhead.setState({ playing: false });
    }
  } else if (loop && rested + passed < restBetweenLoops) {
    usePlayhead.setState({ rested: rested + passed });
  } else if (loop) {
    seek(0);
  } else {
    usePlayhead.setState({ playing: false });
  }
}

/** Plays on, or from the start where the pass stands at its end; a second call pauses. */
export function playOrPause(): void {
  const { time, playing } = usePlayhead.getState();
  const { plan } = useResults.getState();
  if (playing) {
    usePlayhead.setState({ playing: false });
  } else if (knocked()) {
    return;
  } else if (plan.steps.length > 0) {
    if (time >= plan.duration) seek(0);
    usePlayhead.setState({ playing: true });
  }
}

function rest(): void {
  usePlayhead.setState({ playing: false });
  seek(Number.POSITIVE_INFINITY);
}

/** To the start of the next step, or of the one before; playing pauses. */
export function step(direction: 1 | -1): void {
  const { plan } = useResults.getState();
  const { time } = usePlayhead.getState();
  if (direction > 0 && knocked()) return;
  if (course) {
    course.step(direction);
    return;
  }
  usePlayhead.setState({ playing: false });
  const index = time >= plan.duration ? plan.steps.length : stepIndexAt(plan, time);
  const started = plan.steps[index]?.start === time;
  const back = started || index === plan.steps.length ? index - 1 : index;
  seek(plan.steps[direction > 0 ? index + 1 : Math.max(back, 0)]?.start ?? plan.duration);
}

/** To where all begins or ends. */
export function toEnd(direction: 1 | -1): void {
  if (course) {
    course.toEnd(direction);
    return;
  }
  usePlayhead.setState({ playing: false });
  seek(direction > 0 ? Number.POSITIVE_INFINITY : 0);
}

/** The frame that is shown right now. */
export function currentFrame(): Frame {
  return frameAt(useResults.getState().plan, usePlayhead.getState().time);
}

/** Where the pass is shown, and when that was true: both windows go on from there by the one clock that they share. */
export interface Moment {
  /** Seconds into the pass. */
  readonly time: number;
  readonly playing: boolean;
  /** Seconds of the pass in one of the clock. */
  readonly speed: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A clock that jumps, or a page that slept, is not played after for longer than this, in seconds. */
const mostGone = 5;
/** Seconds of the pass by which two windows may differ: nobody sees it. */
const tolerance = 0.05;
/** While the pass plays, it is told anew so often, in milliseconds. */
const toldAgainMs = 1_000;

/** The time of the pass that a moment leads to by now. */
export function timeNow({ time, playing, speed, at }: Moment, now: number): number {
  if (!playing) return time;
  const gone = Math.min(Math.max((now - at) / 1000, 0), mostGone);
  return time + gone * speed;
}

/** Whether `now` is other than what whoever was told `told` shows by itself. */
export function isNews(told: Moment | undefined, now: Moment): boolean {
  if (!told || told.playing !== now.playing || told.speed !== now.speed) return true;
  if (!now.playing) return told.time !== now.time;
  if (now.at - told.at >= toldAgainMs) return true;
  return differ(timeNow(told, now.at), now.time);
}

/** Whether a window that stands at `shown` has to be set right. */
export function differ(time: number, shown: number): boolean {
  return Math.abs(time - shown) > tolerance;
}

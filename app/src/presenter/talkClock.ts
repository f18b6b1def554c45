import { create } from "zustand";

/** How long the teacher has talked: what had gone by, and since when it runs; null while it stands. In milliseconds. */
export interface ClockTime {
  readonly since: number | null;
  readonly before: number;
}

export const useTalkClock = create<ClockTime>(() => ({ since: null, before: 0 }));

export function goneBy({ since, before }: ClockTime, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

export function startClock(): void {
  useTalkClock.setState(({ since }) => ({ since: since ?? Date.now() }));
}

export function startOrPauseClock(): void {
  useTalkClock.setState((clock) =>
    clock.since === null
      ? { since: Date.now() }
      : { since: null, before: goneBy(clock, Date.now()) },
  );
}

/** Back to nothing; it goes on running where it ran. */
export function resetClock(): void {
  useTalkClock.setState(({ since }) => ({ since: since === null ? null : Date.now(), before: 0 }));
}

/** "7:05", or "1:07:05" from an hour on. */
export function clockText(milliseconds: number): string {
  const all = Math.floor(milliseconds / 1000);
  const [hours, minutes, seconds] = [
    Math.floor(all / 3600),
    Math.floor(all / 60) % 60,
    `${all % 60}`.padStart(2, "0"),
  ];
  if (hours === 0) return `${minutes}:${seconds}`;
  return `${hours}:${`${minutes}`.padStart(2, "0")}:${seconds}`;
}

import type { Told } from "../state/told.ts";

/** A line of the log of keys; the same again is counted, not repeated. */
export interface Telling extends Told {
  readonly id: number;
  readonly count: number;
  /** When it goes, in the milliseconds of the page. */
  readonly until: number;
}

/** How long a line can be read, in milliseconds. */
export const staysMs = 5_000;
const most = 4;

/** The lines after something more was done, newest first. */
export function tellMore(lines: readonly Telling[], told: Told, now: number): readonly Telling[] {
  const [last, ...older] = stillTold(lines, now);
  const until = now + staysMs;
  if (last?.label === told.label && last.key === told.key) {
    return [{ ...last, count: last.count + 1, until }, ...older];
  }
  const id = (lines[0]?.id ?? 0) + 1;
  const line = { label: told.label, key: told.key, id, count: 1, until };
  return [line, ...(last ? [last] : []), ...older].slice(0, most);
}

export function stillTold(lines: readonly Telling[], now: number): readonly Telling[] {
  return lines.filter(({ until }) => until > now);
}

/** One sign is named one way, wherever it is on the keyboard. */
export function namedKey(key: string): string {
  const names: Record<string, string> = {
    "Shift+Equal": "Equal",
    NumpadAdd: "Equal",
    NumpadSubtract: "Minus",
    BracketLeft: "[",
    BracketRight: "]",
    "Shift+Digit2": "Shift+f",
  };
  return names[key] ?? key.replace(/^Shift\+(?=[<>?])/, "");
}

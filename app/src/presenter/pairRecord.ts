import { pairOfWindow, rememberPair } from "../platform/thisWindow.ts";
import { isFlag, isNumber, objectFrom } from "./plain.ts";
import type { ClockTime } from "./talkClock.ts";

/** What the teacher's window leaves to itself, across a reload. */
export interface PairRecord {
  readonly pair: string;
  /** Whether it showed the presenter's view, and not the editor. */
  readonly presenting: boolean;
  readonly clock: ClockTime;
}

export function readPairRecord(): PairRecord | undefined {
  try {
    const { pair, presenting, clock } = objectFrom(JSON.parse(pairOfWindow() ?? "null")) ?? {};
    const { since, before } = objectFrom(clock) ?? {};
    if (typeof pair !== "string" || !/^[0-9a-f]{24}$/.test(pair)) return undefined;
    if (!isFlag(presenting) || !isNumber(before, 0, 1e12)) return undefined;
    if (since !== null && !isNumber(since, 0, 1e16)) return undefined;
    return { pair, presenting, clock: { since, before } };
  } catch {
    return undefined;
  }
}

export function writePairRecord(record: PairRecord | undefined): void {
  rememberPair(record && JSON.stringify(record));
}

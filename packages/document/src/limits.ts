/**
 * What a file may hold at most. Past a limit a file is refused at once, with a fault that names the
 * limit, so that a hostile or mistaken file never freezes the program that opens it.
 */
export const limits = {
  /** Bytes of JSON text in UTF-8: 16 MiB. */
  bytes: 16 * 1024 * 1024,
  nodes: 20_000,
  /** Numbers in all values, seeds and attributes together. */
  numbers: 4_000_000,
  talkSteps: 1_000,
  /** Characters of a label or note of a talk, as JavaScript counts them. */
  talkText: 10_000,
  /** Axes of one array. NumPy's own limit is 64 too; it also bounds every recursion over an array. */
  axes: 64,
  /** Faults that are listed; the rest is counted. */
  faults: 1_000,
} as const;

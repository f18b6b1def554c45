/** What the command says to scripts. Of several files, the highest counts. */
export const exitCodes = {
  /** All was computed, all agrees. */
  fine: 0,
  /** Some graph has problems, or gradients disagree. */
  problems: 1,
  /** A file or the call is wrong. */
  wrong: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

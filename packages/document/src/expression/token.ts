/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface Token extends Span {
  /** `break` parts statements: a line break outside of brackets, or a semicolon. */
  readonly kind: "number" | "name" | "sign" | "break" | "end";
  /** A name NFKC-normalised, a sign in ASCII, a number as written. */
  readonly text: string;
  /** Whether it is the first on its line. */
  readonly startsLine: boolean;
}

/** The stretch from the start of one token or item to the end of another. */
export function spanBetween(first: Span, last: Span): Span {
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}

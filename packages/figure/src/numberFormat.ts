/**
 * How numbers are written for people. `usual` leaves it to each place how many digits it has room for; `significant` and
 * `decimals` take `digits`; `fraction` writes small fractions as such; `exact` writes every digit. Programs and files
 * know none of this: what they hold is exact.
 */
export interface NumberFormat {
  readonly kind: NumberKind;
  /** 1 to 17; only `significant` and `decimals` ask for it. */
  readonly digits: number;
  readonly decimalSign: DecimalSign;
}

export type NumberKind = (typeof numberKinds)[number];
export type DecimalSign = "point" | "comma";

export const numberKinds = ["usual", "significant", "decimals", "fraction", "exact"] as const;

/** With 17 significant digits, no two float64 look the same. */
export const mostDigits = 17;

export const usualNumbers: NumberFormat = { kind: "usual", digits: 6, decimalSign: "point" };

const code = /^(usual|significant|decimals|fraction|exact)(?:-([1-9]\d?))?-(point|comma)$/;

/** The format as a short text for settings and links: `decimals-2-comma`. */
export function numberFormatCode({ kind, digits, decimalSign }: NumberFormat): string {
  return [kind, ...(takesDigits(kind) ? [digits] : []), decimalSign].join("-");
}

/** Strict: undefined for every text that `numberFormatCode` does not write. */
export function numberFormatOf(text: string): NumberFormat | undefined {
  const found = code.exec(text);
  if (!found) return undefined;
  const kind = found[1] as NumberKind;
  const digits = Number(found[2] ?? usualNumbers.digits);
  if (takesDigits(kind) !== (found[2] !== undefined) || digits > mostDigits) return undefined;
  return { kind, digits, decimalSign: found[3] as DecimalSign };
}

export function takesDigits(kind: NumberKind): boolean {
  return kind === "significant" || kind === "decimals";
}

import { explainedText, numberText, usualNumbers } from "@chalkgrad/figure";
import { useCallback } from "react";
import { useNumbers } from "../state/numbers.ts";

export type WriteNumber = (value: number, digits?: number) => string;

/** How explanations write numbers: with all their digits, unless the person chose another format. */
export function useNumberFormat(): WriteNumber {
  const format = useNumbers();
  return useCallback((value) => explainedText(value, format), [format]);
}

/** How places with little room write them: with that many digits, unless the person chose another format. */
export function useShortNumbers(): WriteNumber {
  const format = useNumbers();
  return useCallback((value, digits) => numberText(value, digits, format), [format]);
}

/** With the digits that the place needs to make its point; only the decimal sign is the person's. */
export function useOwnDigits(): WriteNumber {
  const { decimalSign } = useNumbers();
  return useCallback(
    (value, digits) => numberText(value, digits, { ...usualNumbers, decimalSign }),
    [decimalSign],
  );
}

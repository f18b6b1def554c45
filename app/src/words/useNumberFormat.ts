import { exactText } from "@chalkgrad/figure";

export type NumberFormat = (value: number) => string;

/** How explanations write numbers: with all their digits. The one place that decides it. */
export function useNumberFormat(): NumberFormat {
  return exactText;
}

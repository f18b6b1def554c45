import { type NumberFormat, usualNumbers } from "@chalkgrad/figure";
import { create } from "zustand";

/** How numbers are written for this person. None of it changes a number. */
export const useNumbers = create<NumberFormat>(() => usualNumbers);

export function isUsual({ kind }: NumberFormat): boolean {
  return kind === "usual";
}

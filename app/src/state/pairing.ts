import { create } from "zustand";

/** `lead`: the teacher's window, which another one follows; `follow`: what the class sees on the projector. */
export type Part = "alone" | "lead" | "follow";

/** Which part this window has where two of them show one graph. */
export const usePairing = create<{ readonly part: Part }>(() => ({ part: "alone" }));

export function leading(): boolean {
  return usePairing.getState().part === "lead";
}

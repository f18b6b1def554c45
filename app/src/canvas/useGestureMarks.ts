import type { WireId } from "@chalkgrad/engine";
import type { Point } from "@chalkgrad/figure";
import { create } from "zustand";
import type { Guide } from "./alignment.ts";
import type { Joining } from "./frameBelow.ts";

/** What is drawn only while a hand is at work on the canvas. */
export const useGestureMarks = create<{
  readonly guides: readonly Guide[];
  /** The stroke that cuts, on the canvas, and the wires that it has crossed. */
  readonly cut:
    | { readonly stroke: readonly Point[]; readonly wires: ReadonlySet<WireId> }
    | undefined;
  /** The wire whose end is in the hand: it is drawn from there. */
  readonly loose: WireId | undefined;
  /** The frame that takes up what is dragged when it is let go. */
  readonly joining: Joining | undefined;
}>(() => ({ guides: [], cut: undefined, loose: undefined, joining: undefined }));

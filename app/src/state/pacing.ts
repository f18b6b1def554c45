import type { Passes, StepUnit } from "@chalkgrad/timeline";
import { create } from "zustand";

/** The speeds that there are: how many seconds of the pass go by in one. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export const usualSpeed: Speed = 1;

interface PacingState {
  readonly speed: Speed;
  /** Begins again at the end, until it is paused. */
  readonly loop: boolean;
  readonly passes: Passes;
  /** What one step is; undefined leaves it to the size of the graph. */
  readonly unit: StepUnit | undefined;
}

/** How a pass is played. None of it changes what is computed. */
export const usePacing = create<PacingState>(() => ({
  speed: usualSpeed,
  loop: false,
  passes: "both",
  unit: undefined,
}));

/** To the next slower or faster speed; at the ends nothing changes. */
export function changeSpeed(direction: 1 | -1): void {
  const { speed } = usePacing.getState();
  const next = speeds[speeds.indexOf(speed) + direction];
  if (next !== undefined) usePacing.setState({ speed: next });
}

import type { TalkStep } from "@chalkgrad/document";
import { useMemo } from "react";
import { useDocument } from "../state/document.ts";
import { useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { preparedPlaces } from "./preparedPlaces.ts";

const none: readonly TalkStep[] = [];

interface Talk {
  readonly steps: readonly TalkStep[];
  /** The places of those that can be shown. */
  readonly places: readonly number[];
}

export function useTalk(): Talk {
  const steps = useDocument(({ document }) => document.talk ?? none);
  const plan = useResults((results) => results.plan);
  return useMemo(() => ({ steps, places: preparedPlaces(plan, steps) }), [plan, steps]);
}

/** Where the talk stands: its present step and the next one, how many have been shown with it, and of how many. */
export interface TalkStand {
  readonly step: TalkStep | undefined;
  readonly next: TalkStep | undefined;
  readonly count: number;
  readonly of: number;
}

/** Undefined while no talk is played. */
export function useTalkStand(): TalkStand | undefined {
  const prepared = useProjection((projection) => projection.prepared);
  const { steps, places } = useTalk();
  return useMemo(() => {
    if (prepared === undefined || places.length === 0) return undefined;
    const next = places.find((place) => place > prepared);
    return {
      step: steps[prepared],
      next: next === undefined ? undefined : steps[next],
      count: Math.max(1, places.filter((place) => place <= prepared).length),
      of: places.length,
    };
  }, [steps, places, prepared]);
}

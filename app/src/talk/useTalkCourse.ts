import { useEffect } from "react";
import { setCourse } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { stay, talkCourse } from "./playTalk.ts";

/** Before a class, while a talk is played, steps go from prepared step to prepared step. */
export function useTalkCourse(): void {
  const playing = useProjection(({ prepared }) => prepared !== undefined);
  useEffect(() => {
    if (!playing) return;
    setCourse(talkCourse);
    const unwatch = useResults.subscribe((now, before) => {
      if (now.plan !== before.plan) stay();
    });
    return () => {
      setCourse(undefined);
      unwatch();
    };
  }, [playing]);
}

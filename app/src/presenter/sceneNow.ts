import { numberFormatCode } from "@chalkgrad/figure";
import { useSession } from "../predict/session.ts";
import { useAsking } from "../state/asking.ts";
import { useLearningSettings } from "../state/learningSettings.ts";
import { useNumbers } from "../state/numbers.ts";
import { usePacing } from "../state/pacing.ts";
import { useProjection } from "../state/projection.ts";
import { useShapes } from "../state/shapes.ts";
import { useTold } from "../state/told.ts";
import { useView } from "../state/view.ts";
import { useElements } from "../words/elements.ts";
import type { ClassScene } from "./classScene.ts";

/** What the class is to see now, gathered from the stores that know it. */
export function sceneNow(): ClassScene {
  const { language, bothLanguages, theme } = useView.getState();
  const { speed, loop, passes, unit } = usePacing.getState();
  const { on, black, asked, spotlit, pointing, prepared, view } = useProjection.getState();
  const { learningRate: rate, direction } = useLearningSettings.getState();
  const asking = useAsking.getState();
  return {
    language,
    bothLanguages,
    theme,
    numbers: numberFormatCode(useNumbers.getState()),
    shapes: useShapes.getState().shown,
    speed,
    loop,
    passes,
    unit,
    black,
    asked,
    spotlit,
    // In the editor the hand works, and points at nothing.
    pointing: pointing && on,
    elements: [...useElements.getState().chosen],
    learning: { rate, direction },
    asking: asking.on
      ? {
          wires: [...asking.wires],
          nodes: [...asking.nodes],
          answered: [...useSession.getState().given.keys()],
        }
      : undefined,
    telling: useTold.getState().on,
    prepared,
    view,
  };
}

/** Calls back whenever the scene may be another one; the returned function stops it. */
export function watchScene(changed: () => void): () => void {
  const watched = [
    useView.subscribe((now, before) => {
      const keys = ["language", "bothLanguages", "theme"] as const;
      if (keys.some((key) => now[key] !== before[key])) changed();
    }),
    useNumbers.subscribe(changed),
    useShapes.subscribe(changed),
    usePacing.subscribe(changed),
    useProjection.subscribe(changed),
    useLearningSettings.subscribe(changed),
    useElements.subscribe(changed),
    useAsking.subscribe(changed),
    useSession.subscribe(changed),
    useTold.subscribe(changed),
  ];
  return () => {
    for (const unwatch of watched) unwatch();
  };
}

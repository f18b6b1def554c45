import { useLearningSettings } from "../state/learningSettings.ts";
import { usePacing } from "../state/pacing.ts";
import { useProjection } from "../state/projection.ts";
import { useElements } from "../words/elements.ts";
import type { ClassScene } from "./classScene.ts";

/** Takes up what both windows keep of a scene: how the pass is played, and what is done before the class. */
export function applyScene(scene: ClassScene): void {
  const { speed, loop, passes, unit, elements, learning } = scene;
  const { black, asked, spotlit, pointing, prepared, view } = scene;
  usePacing.setState({ speed, loop, passes, unit });
  useProjection.setState({ black, asked, spotlit, pointing, prepared, view });
  useElements.setState({ chosen: new Map(elements) });
  useLearningSettings.setState({ learningRate: learning.rate, direction: learning.direction });
}

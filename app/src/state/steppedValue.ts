import { nodeOf } from "@chalkgrad/document";
import type { NodeId, Tensor } from "@chalkgrad/engine";
import { useDocument } from "./document.ts";
import { useLearningSettings } from "./learningSettings.ts";
import { numbersOfNode } from "./readings.ts";

/** What one plain step makes of a parameter, w − η·g; undefined for what is none, or has no gradient. */
export function steppedValue(id: NodeId): Tensor | undefined {
  if (!nodeOf(useDocument.getState().document, id)?.trainable) return undefined;
  const { value, gradient } = numbersOfNode(id);
  if (!value || !gradient) return undefined;
  const { learningRate, direction } = useLearningSettings.getState();
  const change = direction === "down" ? -learningRate : learningRate;
  return { shape: value.shape, data: value.data.map((w, i) => w + change * gradient.data[i]!) };
}

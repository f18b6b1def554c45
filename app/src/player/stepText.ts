import type { Frame } from "@chalkgrad/timeline";
import { nameOf } from "../i18n/problemText.ts";
import type { Text } from "../i18n/useText.ts";

/** Where the pass stands: "Forward · price · 2 of 6". */
export function stepText(text: Text, { step, stepIndex }: Frame, steps: number): string {
  if (!step) return text("player.rest");
  const names = step.nodes.slice(0, 3).map(nameOf).join(", ");
  const count = text("player.step", { step: stepIndex + 1, steps });
  return `${text(`player.${step.kind}`)} · ${names} · ${count}`;
}

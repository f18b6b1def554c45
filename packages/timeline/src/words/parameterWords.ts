import type { NodeId } from "@chalkgrad/engine";
import { indicesAt } from "./indices.ts";
import type { Scene } from "./scene.ts";
import { type Bilingual, type Segment, type Segments, say, segment } from "./segment.ts";
import { updateWords } from "./updateWords.ts";

/** The step that a parameter takes in the third phase. */
export interface ParameterWords {
  readonly kind: "update";
  readonly node: NodeId;
  readonly lead: Bilingual<Segments>;
  readonly sentence: Bilingual<Segments>;
  /** w ← w − η·g = 2 − 0.1 · 110 = −9 */
  readonly equation: Segments;
}

export function parameterWords(scene: Scene, id: NodeId): ParameterWords | undefined {
  const value = scene.readings.value(id);
  const gradient = scene.readings.gradient(id);
  if (!value || !gradient || value.data.length === 0) return undefined;
  const { rate, direction } = scene.learning ?? { rate: 0.1, direction: "down" };
  const element = scene.chosen(id, value);
  const words = updateWords({
    name: scene.nameOf(id),
    indices: indicesAt(value.shape, element),
    w: value.data[element]!,
    eta: rate,
    g: gradient.data[element]!,
    direction,
    number: scene.number,
  });
  const equation = words.lines.at(-1)!;
  const name = segment("name", scene.element(id, value.shape, element));
  return {
    kind: "update",
    node: id,
    lead: leadOf(name, gradient.data[element]!, direction),
    sentence: words.sentence,
    equation,
  };
}

/** Which way, and why, in a line. */
function leadOf(name: Segment, g: number, direction: "down" | "up"): Bilingual<Segments> {
  if (g === 0) {
    return {
      en: say`${name} stays where it is: its gradient is 0.`,
      ja: say`${name} の勾配は 0 なので、動きません。`,
    };
  }
  if (direction === "up") {
    return {
      en: say`${name} goes along its gradient: the loss grows.`,
      ja: say`${name} を勾配の向きに動かします。損失は増えます。`,
    };
  }
  return g > 0
    ? {
        en: say`The gradient of ${name} is positive, so it goes down.`,
        ja: say`${name} の勾配は正なので、減らします。`,
      }
    : {
        en: say`The gradient of ${name} is negative, so it goes up.`,
        ja: say`${name} の勾配は負なので、増やします。`,
      };
}

import type { NodeId } from "@chalkgrad/engine";
import { indicesAt } from "./indices.ts";
import type { Scene } from "./scene.ts";
import { type Bilingual, type Segments, say, segment } from "./segment.ts";
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
    lead: {
      en: say`${name} takes a step. ${words.direction.en}`,
      ja: say`${name} を更新します。${words.direction.ja}`,
    },
    sentence: words.sentence,
    equation,
  };
}

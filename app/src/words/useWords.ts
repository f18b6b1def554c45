import { type Words, wordsOf } from "@chalkgrad/timeline";
import { useMemo } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useDocument } from "../state/document.ts";
import { useLearningSettings } from "../state/learningSettings.ts";
import { useResults } from "../state/results.ts";
import { useElements } from "./elements.ts";
import { useNumberFormat } from "./useNumberFormat.ts";

/** What can be said of the graph and its numbers now, in the person's way of writing numbers. */
export function useWords(): Words {
  const graph = useDocument((state) => state.document);
  const readings = useResults((results) => results.readings);
  const revision = useResults((results) => results.revision);
  const number = useNumberFormat();
  const chosen = useElements((state) => state.chosen);
  const { learningRate: rate, direction } = useLearningSettings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: readings may change in place; the revision tells.
  return useMemo(
    () =>
      wordsOf({
        graph,
        readings,
        nameOf,
        number,
        elementOf: (id) => chosen.get(id) ?? 0,
        learning: { rate, direction },
      }),
    [graph, readings, revision, number, chosen, rate, direction],
  );
}

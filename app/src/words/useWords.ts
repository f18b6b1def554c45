import { exactText, localized } from "@chalkgrad/figure";
import { type Words, wordsOf } from "@chalkgrad/timeline";
import { useCallback, useMemo } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useDocument } from "../state/document.ts";
import { useLearningSettings } from "../state/learningSettings.ts";
import { useNumbers } from "../state/numbers.ts";
import { useResults } from "../state/results.ts";
import { useElements } from "./elements.ts";
import { useNumberFormat, type WriteNumber } from "./useNumberFormat.ts";

/** What can be said of the graph and its numbers now, in the person's way of writing numbers. */
export function useWords(): Words {
  return useWordsWith(useNumberFormat());
}

/** The same with every digit, for hovering. */
export function useExactWords(): Words {
  const { decimalSign } = useNumbers();
  return useWordsWith(
    useCallback((value: number) => localized(exactText(value), decimalSign), [decimalSign]),
  );
}

function useWordsWith(number: WriteNumber): Words {
  const graph = useDocument((state) => state.document);
  const readings = useResults((results) => results.readings);
  const revision = useResults((results) => results.revision);
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

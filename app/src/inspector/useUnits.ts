import { type Units, unitsOf } from "@chalkgrad/timeline";
import { useMemo } from "react";
import { useDocument } from "../state/document.ts";
import { useResults } from "../state/results.ts";

/** What all numbers count, derived from the units of the inputs. */
export function useUnits(): Units {
  const document = useDocument((state) => state.document);
  const readings = useResults((results) => results.readings);
  return useMemo(() => unitsOf(document, readings), [document, readings]);
}

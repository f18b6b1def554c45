import { useProjection } from "../state/projection.ts";
import { useView } from "../state/view.ts";
import { type Language, otherThan } from "./bilingual.ts";

/** The language in which a class is told everything once more; none where one is enough. */
export function useSecondLanguage(): Language | undefined {
  const projected = useProjection((projection) => projection.on);
  return useView(({ bothLanguages, language }) =>
    bothLanguages && projected ? otherThan(language) : undefined,
  );
}

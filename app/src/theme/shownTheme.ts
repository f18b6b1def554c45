import { type ThemeName, themes } from "@chalkgrad/figure";
import { projecting, useProjection } from "../state/projection.ts";
import { useView } from "../state/view.ts";

/** The chosen theme; before a class the one for projectors that is as light or as dark. */
export function shownTheme(): ThemeName {
  return themeFor(useView.getState().theme, projecting());
}

export function useShownTheme(): ThemeName {
  return themeFor(
    useView((view) => view.theme),
    useProjection((projection) => projection.on),
  );
}

function themeFor(chosen: ThemeName, projected: boolean): ThemeName {
  if (!projected) return chosen;
  return themes[chosen].dark ? "projectorDark" : "projectorLight";
}

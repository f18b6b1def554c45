import { type ThemeName, themes } from "@chalkgrad/figure";
import { forcedColors } from "../platform/forcedColors.ts";
import { projecting, useProjection } from "../state/projection.ts";
import { useView } from "../state/view.ts";

/**
 * The chosen theme; before a class the one for projectors that is as light or as dark, and where colours are forced the one
 * that stands out most from their ground.
 */
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
  const forced = forcedColors();
  if (!projected && !forced) return chosen;
  const isDark = forced ? forced === "dark" : themes[chosen].dark;
  return isDark ? "projectorDark" : "projectorLight";
}

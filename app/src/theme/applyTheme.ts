import { type ColorToken, type ThemeName, themes } from "@chalkgrad/figure";
import { forcedColors } from "../platform/forcedColors.ts";

/** Where a person's system sets the colours of all pages, these are the system's; what tells values from gradients keeps its hue. */
const systemColors: Partial<Record<ColorToken, string>> = {
  page: "Canvas",
  surface: "Canvas",
  raised: "Canvas",
  ink: "CanvasText",
  muted: "CanvasText",
  line: "CanvasText",
  focus: "Highlight",
};

/** Writes a theme's colour tokens into the page as custom properties, `--page`, `--ink`, … */
export function applyTheme(name: ThemeName): void {
  const { colors, dark } = themes[name];
  const { style, dataset } = document.documentElement;
  dataset.theme = name;
  style.colorScheme = dark ? "dark" : "light";
  const shown = forcedColors() ? { ...colors, ...systemColors } : colors;
  for (const [token, color] of Object.entries(shown)) style.setProperty(`--${token}`, color);
}

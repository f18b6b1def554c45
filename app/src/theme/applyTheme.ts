import { type ThemeName, themes } from "@chalkgrad/figure";

/** Writes a theme's colour tokens into the page as custom properties, `--page`, `--ink`, … */
export function applyTheme(name: ThemeName): void {
  const { colors, dark } = themes[name];
  const { style, dataset } = document.documentElement;
  dataset.theme = name;
  style.colorScheme = dark ? "dark" : "light";
  for (const [token, color] of Object.entries(colors)) style.setProperty(`--${token}`, color);
}

/** A theme is a set of colour tokens; sizes and forms are the same in all themes. */
export type ThemeName = "paper" | "board";

export type ColorToken =
  | "page"
  | "grid"
  | "surface"
  | "raised"
  | "line"
  | "ink"
  | "muted"
  | "forward"
  | "backward"
  | "local"
  | "warning"
  | "focus";

export interface Theme {
  readonly dark: boolean;
  readonly colors: Readonly<Record<ColorToken, string>>;
}

/**
 * Forward and backward are Okabe and Ito's blue and vermilion, darkened on paper and lightened on
 * the board until small text has a contrast of 4.5 : 1. They stay apart for every kind of colour
 * vision, and never carry a meaning alone: line and token differ too. An op's own derivative, `local`, is a violet beside them.
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  paper: {
    dark: false,
    colors: {
      page: "#faf8f3",
      grid: "#dedad0",
      surface: "#ffffff",
      raised: "#ffffff",
      line: "#cfcabd",
      ink: "#23262b",
      muted: "#656158",
      forward: "#0064a0",
      backward: "#b84300",
      local: "#6a3d9a",
      warning: "#8a6100",
      focus: "#0072b2",
    },
  },
  board: {
    dark: true,
    colors: {
      page: "#16231d",
      grid: "#2a3b33",
      surface: "#1d2c25",
      raised: "#22332b",
      line: "#486055",
      ink: "#f1f0e6",
      muted: "#a9b8ae",
      forward: "#86ccf4",
      backward: "#ff9f6e",
      local: "#d9b8ff",
      warning: "#f0c95c",
      focus: "#86ccf4",
    },
  },
};

/** A theme is a set of colour tokens; sizes and forms are the same in all themes. */
export type ThemeName = "paper" | "board" | "projectorLight" | "projectorDark";

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
  | "update"
  | "warning"
  | "focus";

export interface Theme {
  readonly dark: boolean;
  readonly colors: Readonly<Record<ColorToken, string>>;
}

/**
 * Forward and backward are Okabe and Ito's blue and vermilion, darkened on paper and lightened on
 * the board until small text has a contrast of 4.5 : 1. They stay apart for every kind of colour
 * vision, and never carry a meaning alone: line and token differ too. An op's own derivative, `local`, is a violet beside them;
 * what learning changes, `update`, is their green.
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
      update: "#00694f",
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
      update: "#7fe0b8",
      warning: "#f0c95c",
      focus: "#86ccf4",
    },
  },
  // For weak lamps and the back row: every text has 7 : 1, also where the room is not dark.
  projectorLight: {
    dark: false,
    colors: {
      page: "#ffffff",
      grid: "#e3e5e8",
      surface: "#ffffff",
      raised: "#ffffff",
      line: "#8d939b",
      ink: "#000000",
      muted: "#41464d",
      forward: "#004c86",
      backward: "#8f2f00",
      local: "#4f2b80",
      update: "#004d39",
      warning: "#5e4300",
      focus: "#0060a8",
    },
  },
  projectorDark: {
    dark: true,
    colors: {
      page: "#05070a",
      grid: "#23282f",
      surface: "#10141a",
      raised: "#14191f",
      line: "#69737f",
      ink: "#ffffff",
      muted: "#c6ced6",
      forward: "#8ad2ff",
      backward: "#ffa878",
      local: "#e2c6ff",
      update: "#8ff0c8",
      warning: "#ffd75e",
      focus: "#8ad2ff",
    },
  },
};

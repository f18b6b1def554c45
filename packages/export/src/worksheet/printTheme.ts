import { type Theme, themes } from "@chalkgrad/figure";

/** The colours of paper on white paper: no ink for the ground. */
export const printTheme: Theme = {
  ...themes.paper,
  colors: { ...themes.paper.colors, page: "#ffffff" },
};

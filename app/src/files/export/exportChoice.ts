import type { GraphDocument } from "@chalkgrad/document";
import type { TakeFormat, TakeOptions } from "@chalkgrad/export";
import { create } from "zustand";
import { useNumbers } from "../../state/numbers.ts";
import { usualUnit } from "../../state/results.ts";
import { useView } from "../../state/view.ts";

interface ExportChoice {
  readonly format: TakeFormat;
  /** What the person has chosen; everything else is as usual. */
  readonly chosen: Partial<TakeOptions>;
}

/** What was exported last, and how: the next time begins there. */
export const useExportChoice = create<ExportChoice>(() => ({ format: "svg", chosen: {} }));

export function choose(options: Partial<TakeOptions>): void {
  useExportChoice.setState(({ chosen }) => ({ chosen: { ...chosen, ...options } }));
}

/** What holds where nothing was chosen: as on the screen. */
export function usualOptions(document: GraphDocument): Omit<TakeOptions, "moment"> {
  return {
    theme: useView.getState().theme,
    language: useView.getState().language,
    transparent: false,
    outlines: false,
    scale: 2,
    width: undefined,
    paper: "picture",
    pages: "one",
    asks: "numbers",
    textScale: 1,
    values: true,
    gradients: true,
    nodeNames: true,
    shapes: false,
    numbers: useNumbers.getState(),
    by: usualUnit(document),
    filmWidth: 1280,
    fps: 25,
    speed: 1,
    passes: "both",
    bare: false,
    engine: "auto",
    names: "label",
    controls: true,
  };
}

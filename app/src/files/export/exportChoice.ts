import type { GraphDocument } from "@chalkgrad/document";
import { create } from "zustand";
import { useNumbers } from "../../state/numbers.ts";
import { usualUnit } from "../../state/results.ts";
import { useView } from "../../state/view.ts";
import type { ExportOptions } from "./exportOptions.ts";
import type { FormatId } from "./formats.ts";

interface ExportChoice {
  readonly format: FormatId;
  /** What the person has chosen; everything else is as usual. */
  readonly chosen: Partial<ExportOptions>;
}

/** What was exported last, and how: the next time begins there. */
export const useExportChoice = create<ExportChoice>(() => ({ format: "svg", chosen: {} }));

export function choose(options: Partial<ExportOptions>): void {
  useExportChoice.setState(({ chosen }) => ({ chosen: { ...chosen, ...options } }));
}

/** What holds where nothing was chosen: as on the screen. */
export function usualOptions(document: GraphDocument): Omit<ExportOptions, "moment"> {
  return {
    theme: useView.getState().theme,
    transparent: false,
    scale: 2,
    width: undefined,
    textScale: 1,
    values: true,
    gradients: true,
    nodeNames: true,
    shapes: false,
    numbers: useNumbers.getState(),
    by: usualUnit(document),
    bare: false,
    engine: "auto",
    names: "label",
  };
}

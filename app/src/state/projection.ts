import { type Asked, type Display, fullDisplay, type NumberFormat } from "@chalkgrad/figure";
import { create } from "zustand";
import { useNumbers } from "./numbers.ts";

interface ProjectionState {
  /** Whether nothing but the graph is shown, for a class. */
  readonly on: boolean;
  /** Whether the screen is black: the class listens. */
  readonly black: boolean;
  /** Whether a spot of light follows the pointer. */
  readonly pointing: boolean;
  readonly asked: Asked | undefined;
}

const off: ProjectionState = { on: false, black: false, pointing: false, asked: undefined };

/** Showing a graph to a class. What the editor had open stays as it is, and is there again after. */
export const useProjection = create<ProjectionState>(() => off);

export function projecting(): boolean {
  return useProjection.getState().on;
}

export function stopProjecting(): void {
  useProjection.setState(off);
}

/** Numbers and names are larger than the editor's, as far as wires leave room for them. */
const display: Display = { ...fullDisplay, textScale: 1.25 };
const displays: Readonly<Record<Asked | "nothing", Display>> = {
  nothing: display,
  gradients: { ...display, asked: "gradients" },
  numbers: { ...display, asked: "numbers" },
};

/** What the canvas tells of the graph: before a class it is more, or for a while less. */
export function canvasDisplay(): Display {
  return written(displayOf(useProjection.getState()), useNumbers.getState());
}

export function useCanvasDisplay(): Display {
  return written(useProjection(displayOf), useNumbers());
}

function displayOf({ on, asked }: ProjectionState): Display {
  return on ? displays[asked ?? "nothing"] : fullDisplay;
}

const inFormat = new WeakMap<Display, Display>();

/** The display with the person's numbers: the same object for all who ask. */
function written(plain: Display, numbers: NumberFormat): Display {
  let display = inFormat.get(plain) ?? plain;
  if (display.numbers !== numbers) {
    display = { ...plain, numbers };
    inFormat.set(plain, display);
  }
  return display;
}

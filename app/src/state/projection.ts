import {
  type Asked,
  type Display,
  fullDisplay,
  type NumberFormat,
  type Point,
  type Rect,
} from "@chalkgrad/figure";
import { create } from "zustand";
import { useNumbers } from "./numbers.ts";
import { leading } from "./pairing.ts";
import { useShapes } from "./shapes.ts";

/** What a hand has drawn in one go, in places of the canvas: it stays where it was drawn. */
export interface Stroke {
  readonly points: readonly Point[];
  /** How thick it is, on the canvas. */
  readonly width: number;
}

interface ProjectionState {
  /** Whether nothing but the graph is shown, for a class. */
  readonly on: boolean;
  /** Whether the screen is black: the class listens. */
  readonly black: boolean;
  /** Whether a spot of light follows the pointer. */
  readonly pointing: boolean;
  /** Where a finger rests on the screen: a light lies under it, as long as it does. */
  readonly resting?: Point | undefined;
  /** Whether all but one node, or who is at work, is dimmed. */
  readonly spotlit: boolean;
  /** Whether the hand draws over the graph. */
  readonly drawing: boolean;
  /** No part of the document: it leaves with the projection. */
  readonly ink: readonly Stroke[];
  readonly asked: Asked | undefined;
  /** Which step of the talk is shown, by its place in it, while the talk is played. */
  readonly prepared: number | undefined;
  /** What of the canvas is shown at least; the camera's own choice without it. */
  readonly view: Rect | undefined;
}

const off: ProjectionState = {
  on: false,
  black: false,
  pointing: false,
  spotlit: false,
  drawing: false,
  ink: [],
  asked: undefined,
  prepared: undefined,
  view: undefined,
};

/** Showing a graph to a class. What the editor had open stays as it is, and is there again after. */
export const useProjection = create<ProjectionState>(() => off);

export function projecting(): boolean {
  return useProjection.getState().on;
}

/** Without the whole screen, as a link may ask for it: only a hand may take that. */
export function present(): void {
  useProjection.setState({ on: true });
}

/** What another window shows to a class goes on there: black stays black while the teacher edits. */
export function stopProjecting(): void {
  useProjection.setState(leading() ? { on: false } : off);
}

/** Numbers and names are larger than the editor's, as far as wires leave room for them. */
const display: Display = { ...fullDisplay, textScale: 1.3 };
const displays: Readonly<Record<Asked | "nothing", Display>> = {
  nothing: display,
  gradients: { ...display, asked: "gradients" },
  numbers: { ...display, asked: "numbers" },
};

/** What the canvas tells of the graph: before a class it is more, or for a while less. */
export function canvasDisplay(): Display {
  const { shown } = useShapes.getState();
  return written(displayOf(useProjection.getState()), useNumbers.getState(), shown);
}

export function useCanvasDisplay(): Display {
  return written(
    useProjection(displayOf),
    useNumbers(),
    useShapes(({ shown }) => shown),
  );
}

function displayOf({ on, asked }: ProjectionState): Display {
  return on ? displays[asked ?? "nothing"] : fullDisplay;
}

const inFormat = new WeakMap<Display, Display>();

/** The display with the person's numbers, and shapes where wanted: the same object for all who ask. */
function written(plain: Display, numbers: NumberFormat, shapes: boolean): Display {
  let display = inFormat.get(plain) ?? plain;
  if (display.numbers !== numbers || display.shapes !== shapes) {
    display = { ...plain, numbers, shapes };
    inFormat.set(plain, display);
  }
  return display;
}

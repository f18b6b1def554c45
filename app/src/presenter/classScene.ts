import type { Asked, Rect, ThemeName } from "@chalkgrad/figure";
import type { Passes, StepUnit } from "@chalkgrad/timeline";
import type { Language } from "../i18n/bilingual.ts";
import type { Speed } from "../state/pacing.ts";

/** What is asked for, by ids of wires or nodes. */
type AskedFor = readonly (readonly [id: string, asked: Asked])[];

/**
 * What a class sees besides the document, the time and what hands draw: all that the projector's window has to know to show
 * the same as the teacher's. Small and plain, so that it is sent whole whenever something in it changes.
 */
export interface ClassScene {
  readonly language: Language;
  readonly bothLanguages: boolean;
  readonly theme: ThemeName;
  /** How numbers are written, as links say it. */
  readonly numbers: string;
  /** Whether shapes stand at the wires. */
  readonly shapes: boolean;
  readonly speed: Speed;
  readonly loop: boolean;
  readonly passes: Passes;
  readonly unit: StepUnit | undefined;
  readonly black: boolean;
  readonly asked: Asked | undefined;
  readonly spotlit: boolean;
  readonly pointing: boolean;
  /** Which element of a tensor is spoken of, by node. */
  readonly elements: readonly (readonly [id: string, element: number])[];
  /** How the third phase steps. */
  readonly learning: { readonly rate: number; readonly direction: "down" | "up" };
  /** The questions before each step, and at which steps they are answered. */
  readonly asking:
    | {
        readonly wires: AskedFor;
        readonly nodes: AskedFor;
        readonly answered: readonly number[];
      }
    | undefined;
  /** Whether the keys that are pressed are told. */
  readonly telling: boolean;
  /** Which step of the talk is shown, by its place in it. */
  readonly prepared: number | undefined;
  /** The part of the canvas that a prepared step shows; the camera's own choice without it. */
  readonly view: Rect | undefined;
}

import type { GraphDocument } from "@chalkgrad/document";
import {
  type FigureOptions,
  type FigurePart,
  type FigureReadings,
  figurePainter,
  type Theme,
  type ThemeName,
  themes,
} from "@chalkgrad/figure";
import type { Plan } from "@chalkgrad/timeline";
import { wholeUnits } from "../picture/svg/svgPage.ts";
import { type FilmPace, filmPlan } from "./filmPlan.ts";
import { type FilmSize, filmSize } from "./filmSize.ts";

/** What is known of a film before it is made. */
export interface FilmFacts {
  readonly frames: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

/** A film to be painted, picture by picture, in any order. */
export interface Film {
  readonly facts: FilmFacts;
  readonly fps: number;
  readonly title: string | undefined;
  readonly theme: Theme;
  readonly size: FilmSize;
  /** What the picture at `index` shows: later parts lie above earlier ones. A part that stays is the same object. */
  partsAt(index: number): readonly FigurePart[];
}

export interface FilmOptions extends FilmPace, FigureOptions {
  readonly theme: ThemeName;
  readonly width: number;
}

export function filmOf(
  document: GraphDocument,
  plan: Plan,
  readings: FigureReadings,
  { theme, width, fps, speed, ...look }: FilmOptions,
): Film {
  const { frames, seconds, frameOf } = filmPlan(plan, { fps, speed });
  const painter = figurePainter(document, readings, look);
  // The room is that of a picture, and the same in all of them.
  const size = filmSize(wholeUnits(painter.bounds), width);
  return {
    facts: { frames, seconds, width: size.width, height: size.height },
    fps,
    title: document.title,
    theme: themes[theme],
    size,
    partsAt: (index) => painter.at(frameOf(index)),
  };
}

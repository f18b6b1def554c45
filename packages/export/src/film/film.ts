import type { GraphDocument } from "@chalkgrad/document";
import {
  type FigureOptions,
  type FigurePart,
  type FigureReadings,
  figurePainter,
  type ThemeName,
} from "@chalkgrad/figure";
import type { Plan } from "@chalkgrad/timeline";
import type { Painting } from "../picture/painting.ts";
import { groundOf, wholeUnits } from "../picture/svg/svgPage.ts";
import { type FilmPace, filmPlan } from "./filmPlan.ts";
import { filmSize } from "./filmSize.ts";

/** What is known of a film before it is made. */
export interface FilmFacts {
  readonly frames: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

/** A film to be painted, picture by picture, in any order. */
export interface Film extends Painting {
  readonly facts: FilmFacts;
  readonly fps: number;
  readonly title: string | undefined;
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
  const room = filmSize(wholeUnits(painter.bounds), width);
  return {
    facts: { frames, seconds, width: room.width, height: room.height },
    fps,
    title: document.title,
    ground: groundOf({ theme }),
    room,
    partsAt: (index) => painter.at(frameOf(index)),
  };
}

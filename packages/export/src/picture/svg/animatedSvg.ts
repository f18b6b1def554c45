import type { GraphDocument } from "@chalkgrad/document";
import {
  curvePath,
  type FigureOptions,
  type FigurePart,
  type FigureReadings,
  figurePainter,
  tokenCurve,
} from "@chalkgrad/figure";
import { frameAt, type Plan, pace, stillAt } from "@chalkgrad/timeline";
import { filmRest } from "../../film/filmPlan.ts";
import { xmlElement } from "../xml.ts";
import { moveTo } from "./svgFigure.ts";
import { type SvgGround, svgMark } from "./svgMark.ts";
import { groundOf, type SvgOptions, svgPage } from "./svgPage.ts";

export interface AnimatedSvgOptions extends SvgOptions, FigureOptions {
  /** Twice as fast is 2. */
  readonly speed?: number;
}

/** The timeline's ease, as the spline that comes nearest to it. */
const ease = "0.37 0 0.63 1";

/**
 * Both passes as one SVG file that plays in any browser, also inside an `<img>`, over and over: no script, only
 * declared animation. Whoever does not animate it sees the finished picture.
 */
export function animatedSvg(
  document: GraphDocument,
  plan: Plan,
  readings: FigureReadings,
  options: AnimatedSvgOptions = {},
): string {
  const ground = groundOf(options);
  const painter = figurePainter(document, readings, options);
  const clock = new Clock(plan, options.speed ?? 1);
  const phases = phasesOf(plan, clock, painter.at);
  const graph = phases.map((phase) => `${svgPhases(phase, clock, ground)}\n`);
  const content = [quietStyle, ...graph, ...svgTokens(document, plan, painter.at, clock, ground)];
  return svgPage(document, painter.bounds, content.join(""), options);
}

/** Where less motion is wanted nothing flies: what arrives is simply there, at the same time. */
const quietStyle =
  "<style>@media (prefers-reduced-motion: reduce){.chalkgrad-token{display:none}}</style>\n";

/** Moments of the plan as shares of one round of the animation. */
class Clock {
  readonly #speed: number;
  readonly seconds: number;

  constructor(plan: Plan, speed: number) {
    this.#speed = speed;
    this.seconds = filmRest.before + plan.duration / speed + filmRest.after;
  }

  at(time: number): number {
    return (filmRest.before + time / this.#speed) / this.seconds;
  }

  /** The attributes that all animations of a round share. */
  get round() {
    return { dur: `${shareText(this.seconds)}s`, repeatCount: "indefinite" };
  }
}

/** One part of the figure and from when on it looks how. */
type Phases = readonly { readonly from: number; readonly part: FigurePart }[];

function phasesOf(
  plan: Plan,
  clock: Clock,
  partsAt: (frame: ReturnType<typeof frameAt>) => readonly FigurePart[],
): Phases[] {
  // Tokens move on their own; here is what stands still between two beats.
  const still = (frame: ReturnType<typeof frameAt>) => partsAt({ ...frame, tokens: [] });
  const phases = still(stillAt(plan, "start")).map((part) => [{ from: 0, part }]);
  const lookAt = (from: number, parts: readonly FigurePart[]) => {
    parts.forEach((part, index) => {
      const own = phases[index]!;
      if (own.at(-1)!.part !== part) own.push({ from, part });
    });
  };
  for (const beat of plan.beats) {
    if (beat < plan.duration) lookAt(clock.at(beat), still(frameAt(plan, beat)));
  }
  if (plan.steps.length > 0) lookAt(clock.at(plan.duration), still(stillAt(plan, "rest")));
  return phases;
}

/** One group a look; all but one are hidden at any time, and the last is what is seen without animation. */
function svgPhases(phases: Phases, clock: Clock, ground: SvgGround): string {
  const { kind, id } = phases[0]!.part;
  const looks = new Map<FigurePart, number[]>();
  phases.forEach(({ part }, index) => {
    looks.set(part, [...(looks.get(part) ?? []), index]);
  });
  const last = phases.at(-1)!.part;
  const keyTimes = phases.map(({ from }) => shareText(from)).join(";");
  const groups = [...looks].map(([part, indices]) => {
    const seen = new Set(indices);
    const values = phases.map((_, index) => (seen.has(index) ? "visible" : "hidden"));
    const animation =
      phases.length === 1
        ? ""
        : xmlElement("animate", {
            attributeName: "visibility",
            calcMode: "discrete",
            values: values.join(";"),
            keyTimes,
            ...clock.round,
          });
    const marks = part.marks.map((mark) => svgMark(mark, ground)).join("");
    return xmlElement(
      "g",
      { transform: moveTo(part.at), visibility: part === last ? undefined : "hidden" },
      animation + marks,
    );
  });
  return xmlElement("g", { [`data-${kind}`]: id }, groups.join(""));
}

function* svgTokens(
  document: GraphDocument,
  plan: Plan,
  partsAt: (frame: ReturnType<typeof frameAt>) => readonly FigurePart[],
  clock: Clock,
  ground: SvgGround,
): Generator<string> {
  for (const step of plan.steps) {
    const { depart, arrive } = pace[step.kind];
    const frame = frameAt(plan, step.start + (depart + arrive) / 2);
    const parts = partsAt(frame).filter(({ kind }) => kind === "token");
    const from = shareText(clock.at(step.start + depart));
    const to = shareText(clock.at(step.start + arrive));
    for (const [index, token] of frame.tokens.entries()) {
      const curve = tokenCurve(document, token.on);
      const part = parts[index];
      if (!curve || !part) continue;
      const show = xmlElement("animate", {
        attributeName: "visibility",
        calcMode: "discrete",
        values: "hidden;visible;hidden",
        keyTimes: `0;${from};${to}`,
        ...clock.round,
      });
      const travel = xmlElement("animateMotion", {
        path: curvePath(curve),
        calcMode: "spline",
        keyPoints: token.phase === "forward" ? "0;0;1;1" : "1;1;0;0",
        keyTimes: `0;${from};${to};1`,
        keySplines: `0 0 1 1;${ease};0 0 1 1`,
        ...clock.round,
      });
      const marks = part.marks.map((mark) => svgMark(mark, ground)).join("");
      const look = { class: "chalkgrad-token", visibility: "hidden" };
      yield `${xmlElement("g", look, show + travel + marks)}\n`;
    }
  }
}

/** A share of the round, or seconds: fine enough for passes of many steps. */
function shareText(share: number): string {
  return String(Number(share.toFixed(6)));
}

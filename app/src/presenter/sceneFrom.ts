import { isId, limits } from "@chalkgrad/document";
import { type Asked, numberFormatOf, type Rect, themes } from "@chalkgrad/figure";
import type { Language } from "../i18n/bilingual.ts";
import { speeds } from "../state/pacing.ts";
import type { ClassScene } from "./classScene.ts";
import { isFlag, isNumber, isOneOf, listFrom, objectFrom } from "./plain.ts";

const languages: readonly Language[] = ["en", "ja"];
const passes = ["both", "forward", "backward"] as const;
const units = ["node", "layer", undefined] as const;
const directions = ["down", "up"] as const;
const asked = ["gradients", "numbers"] as const;
const mostNamed = 20_000;
/** No canvas is as large as that. */
const far = 1e9;

/** A scene as another window sent it: strictly what a scene is, or undefined. */
export function sceneFrom(sent: unknown): ClassScene | undefined {
  const from = objectFrom(sent);
  if (!from) return undefined;
  const { language, theme, numbers, shapes, speed, loop, unit, black, spotlit, pointing } = from;
  if (!isOneOf(languages, language) || !isTheme(theme)) return undefined;
  if (typeof numbers !== "string" || !numberFormatOf(numbers)) return undefined;
  if (!isOneOf(speeds, speed) || !isOneOf(passes, from.passes) || !isOneOf(units, unit)) {
    return undefined;
  }
  if (!isFlag(from.bothLanguages) || !isFlag(shapes) || !isFlag(loop) || !isFlag(black))
    return undefined;
  if (!isFlag(spotlit) || !isFlag(pointing) || !isFlag(from.telling)) return undefined;
  if (from.asked !== undefined && !isOneOf(asked, from.asked)) return undefined;
  const elements = listFrom(from.elements, mostNamed, elementFrom);
  const learning = learningFrom(from.learning);
  const asking = from.asking === undefined ? "none" : askingFrom(from.asking);
  const view = from.view === undefined ? "none" : rectFrom(from.view);
  const { prepared } = from;
  if (prepared !== undefined && !isPlace(prepared)) return undefined;
  if (!elements || !learning || !asking || !view) return undefined;
  return {
    language,
    bothLanguages: from.bothLanguages,
    theme,
    numbers,
    shapes,
    speed,
    loop,
    passes: from.passes,
    unit,
    black,
    asked: from.asked,
    spotlit,
    pointing,
    elements,
    learning,
    asking: asking === "none" ? undefined : asking,
    telling: from.telling,
    prepared,
    view: view === "none" ? undefined : view,
  };
}

/** A step of a talk, by its place. */
function isPlace(place: unknown): place is number {
  return isNumber(place, 0, limits.talkSteps - 1) && Number.isInteger(place);
}

function isTheme(name: unknown): name is ClassScene["theme"] {
  return typeof name === "string" && Object.hasOwn(themes, name);
}

function elementFrom(item: unknown): ClassScene["elements"][number] | undefined {
  const [id, element] = Array.isArray(item) ? item : [];
  if (!isName(id) || !isNumber(element, 0, 1e7) || !Number.isInteger(element)) return undefined;
  return [id, element];
}

function learningFrom(sent: unknown): ClassScene["learning"] | undefined {
  const { rate, direction } = objectFrom(sent) ?? {};
  if (!isNumber(rate, 0, Number.MAX_VALUE) || !isOneOf(directions, direction)) return undefined;
  return { rate, direction };
}

function askingFrom(sent: unknown): ClassScene["asking"] {
  const from = objectFrom(sent);
  const wires = listFrom(from?.wires, mostNamed, askedForFrom);
  const nodes = listFrom(from?.nodes, mostNamed, askedForFrom);
  const answered = listFrom(from?.answered, mostNamed, (step) =>
    isNumber(step, 0, 1e6) && Number.isInteger(step) ? step : undefined,
  );
  return wires && nodes && answered && { wires, nodes, answered };
}

function askedForFrom(item: unknown): readonly [string, Asked] | undefined {
  const [id, what] = Array.isArray(item) ? item : [];
  return isName(id) && isOneOf(asked, what) ? [id, what] : undefined;
}

/** The id of a node, or of a wire: the node's and the port's with a dot between. */
function isName(id: unknown): id is string {
  return typeof id === "string" && id.split(".").length <= 2 && id.split(".").every(isId);
}

function rectFrom(sent: unknown): Rect | undefined {
  const { x, y, width, height } = objectFrom(sent) ?? {};
  if (!isNumber(x, -far, far) || !isNumber(y, -far, far)) return undefined;
  if (!isNumber(width, 1, far) || !isNumber(height, 1, far)) return undefined;
  return { x, y, width, height };
}

import type { Point } from "@chalkgrad/figure";
import { type MessageKey, texts } from "../i18n/texts.ts";
import type { WindowPlace } from "../platform/projectorWindow.ts";
import type { Stroke } from "../state/projection.ts";
import type { ClassScene } from "./classScene.ts";
import type { Moment } from "./moment.ts";
import { isFlag, isNumber, isOneOf, listFrom, objectFrom } from "./plain.ts";
import { sceneFrom } from "./sceneFrom.ts";

/** Ink as it came to be: the first strokes as before, then these. */
interface Ink {
  readonly kept: number;
  readonly strokes: readonly Stroke[];
}

/** What the teacher's window says. */
export type FromLead =
  /** By this name of its own, one of two that believe to lead learns of the other. */
  | { readonly kind: "lead"; readonly self: string }
  /** To a window that believes to lead as well: this pair is led already. */
  | { readonly kind: "taken"; readonly by: string; readonly self: string }
  /** The whole document, as its file holds it. */
  | { readonly kind: "document"; readonly document: unknown }
  | { readonly kind: "scene"; readonly scene: ClassScene }
  | { readonly kind: "moment"; readonly moment: Moment }
  | ({ readonly kind: "ink" } & Ink)
  /** Where on the canvas the hand is; a finger that is lifted is nowhere. */
  | { readonly kind: "hand"; readonly at: Point | undefined }
  | { readonly kind: "told"; readonly label: MessageKey; readonly key: string | undefined }
  | { readonly kind: "place"; readonly place: WindowPlace }
  | { readonly kind: "end" };

/** What the projector's window says. */
export type FromFollower =
  /** It is there, and so many pixels large. */
  | { readonly kind: "follow"; readonly width: number; readonly height: number }
  /** What the class sees, for a teacher's window that has just been reloaded. */
  | {
      readonly kind: "kept";
      readonly scene: ClassScene;
      readonly moment: Moment;
      readonly ink: Ink;
    }
  /** An action that somebody asked for there, by its name in the list. */
  | { readonly kind: "press"; readonly action: string; readonly key: string | undefined };

/** What either of them says. */
type FromBoth =
  | { readonly kind: "ask" }
  | { readonly kind: "here" }
  | { readonly kind: "bye"; readonly from: "lead" | "follow" };

export type Message = FromLead | FromFollower | FromBoth;

const mostStrokes = 5_000;
const mostPoints = 50_000;
const far = 1e9;

/** What came over the line, from whoever knows its name: strictly a message, or undefined. */
export function messageFrom(sent: unknown): Message | undefined {
  const from = objectFrom(sent);
  if (!from) return undefined;
  switch (from.kind) {
    case "ask":
    case "here":
    case "end":
      return { kind: from.kind };
    case "bye":
      return isOneOf(["lead", "follow"] as const, from.from)
        ? { kind: "bye", from: from.from }
        : undefined;
    case "lead":
      return isShort(from.self) ? { kind: "lead", self: from.self } : undefined;
    case "taken":
      return isShort(from.self) && isShort(from.by)
        ? { kind: "taken", by: from.by, self: from.self }
        : undefined;
    case "document":
      // Whoever takes it reads it as it reads any file.
      return { kind: "document", document: from.document };
    case "scene": {
      const scene = sceneFrom(from.scene);
      return scene && { kind: "scene", scene };
    }
    case "moment": {
      const moment = momentFrom(from.moment);
      return moment && { kind: "moment", moment };
    }
    case "ink": {
      const ink = inkFrom(from);
      return ink && { kind: "ink", ...ink };
    }
    case "hand": {
      const at = from.at === undefined ? undefined : pointFrom(from.at);
      return from.at === undefined || at ? { kind: "hand", at } : undefined;
    }
    case "told": {
      const { label, key } = from;
      const isTold = typeof label === "string" && Object.hasOwn(texts, label) && isKey(key);
      return isTold ? { kind: "told", label: label as MessageKey, key } : undefined;
    }
    case "place": {
      const place = placeFrom(from.place);
      return place && { kind: "place", place };
    }
    case "follow": {
      const { width, height } = from;
      if (!isNumber(width, 1, 1e5) || !isNumber(height, 1, 1e5)) return undefined;
      return { kind: "follow", width, height };
    }
    case "kept": {
      const scene = sceneFrom(from.scene);
      const moment = momentFrom(from.moment);
      const ink = inkFrom(from.ink);
      return scene && moment && ink && { kind: "kept", scene, moment, ink };
    }
    case "press":
      return isShort(from.action) && isKey(from.key)
        ? { kind: "press", action: from.action, key: from.key }
        : undefined;
    default:
      return undefined;
  }
}

function isShort(text: unknown): text is string {
  return typeof text === "string" && text.length <= 64;
}

function isKey(key: unknown): key is string | undefined {
  return key === undefined || isShort(key);
}

function momentFrom(sent: unknown): Moment | undefined {
  const { time, playing, speed, at } = objectFrom(sent) ?? {};
  if (!isNumber(time, 0, far) || !isFlag(playing)) return undefined;
  if (!isNumber(speed, 0.01, 100) || !isNumber(at, 0, 1e16)) return undefined;
  return { time, playing, speed, at };
}

function inkFrom(sent: unknown): Ink | undefined {
  const from = objectFrom(sent);
  const kept = from?.kept;
  const strokes = listFrom(from?.strokes, mostStrokes, strokeFrom);
  if (!isNumber(kept, 0, mostStrokes) || !Number.isInteger(kept) || !strokes) return undefined;
  return { kept, strokes };
}

function strokeFrom(sent: unknown): Stroke | undefined {
  const from = objectFrom(sent);
  const points = listFrom(from?.points, mostPoints, pointFrom);
  if (!points || points.length === 0 || !isNumber(from?.width, 0, far)) return undefined;
  return { points, width: from.width };
}

function pointFrom(sent: unknown): Point | undefined {
  const { x, y } = objectFrom(sent) ?? {};
  return isNumber(x, -far, far) && isNumber(y, -far, far) ? { x, y } : undefined;
}

function placeFrom(sent: unknown): WindowPlace | undefined {
  const { left, top, width, height } = objectFrom(sent) ?? {};
  if (!isNumber(left, -1e5, 1e5) || !isNumber(top, -1e5, 1e5)) return undefined;
  if (!isNumber(width, 1, 1e5) || !isNumber(height, 1, 1e5)) return undefined;
  return { left, top, width, height };
}

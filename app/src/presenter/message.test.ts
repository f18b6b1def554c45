import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ClassScene } from "./classScene.ts";
import { messageFrom } from "./message.ts";

const scene: ClassScene = {
  language: "ja",
  bothLanguages: true,
  theme: "board",
  numbers: "usual-point",
  shapes: false,
  speed: 0.5,
  loop: true,
  passes: "both",
  unit: undefined,
  black: false,
  asked: "gradients",
  spotlit: false,
  pointing: true,
  elements: [["w1", 3]],
  learning: { rate: 0.1, direction: "down" },
  asking: { wires: [["price.x", "numbers"]], nodes: [], answered: [0, 2] },
  telling: false,
  prepared: 2,
  view: { x: 0, y: -20, width: 300, height: 200 },
};
const moment = { time: 1.5, playing: true, speed: 1, at: 1_700_000_000_000 };
const strokes = [{ points: [{ x: 1, y: 2 }], width: 4 }];

it.each([
  { kind: "scene", scene },
  { kind: "moment", moment },
  { kind: "ink", kept: 2, strokes },
  { kind: "hand", at: { x: 3, y: 4 } },
  { kind: "hand", at: undefined },
  { kind: "told", label: "action.play", key: "Space" },
  { kind: "follow", width: 1280, height: 720 },
  { kind: "kept", scene, moment, ink: { kept: 0, strokes } },
  { kind: "press", action: "stepForward", key: "PageDown" },
  { kind: "lead", self: "a" },
  { kind: "taken", self: "a", by: "b" },
  { kind: "place", place: { left: -1920, top: 0, width: 1920, height: 1080 } },
  { kind: "bye", from: "lead" },
  { kind: "end" },
])("reads what it wrote: $kind", (message) => {
  expect(messageFrom(structuredClone(message))).toEqual(message);
});

it.each([
  { kind: "scene", scene: { ...scene, theme: "__proto__" } },
  { kind: "scene", scene: { ...scene, speed: 3 } },
  { kind: "scene", scene: { ...scene, prepared: 1.5 } },
  { kind: "scene", scene: { ...scene, elements: [["../x", 0]] } },
  { kind: "scene", scene: { ...scene, view: { ...scene.view, width: Number.NaN } } },
  { kind: "moment", moment: { ...moment, time: -1 } },
  { kind: "ink", kept: 0.5, strokes },
  { kind: "ink", kept: 0, strokes: [{ points: [], width: 1 }] },
  { kind: "hand", at: { x: "0", y: 0 } },
  { kind: "told", label: "toString", key: undefined },
  { kind: "follow", width: 0, height: 100 },
  { kind: "bye", from: "somebody" },
])("refuses $kind with a part that is none", (message) => {
  expect(messageFrom(message)).toBeUndefined();
});

it("never throws, whatever comes", () => {
  const kinds = fc.constantFrom("scene", "moment", "ink", "hand", "told", "kept", "press", "place");
  fc.assert(
    fc.property(kinds, fc.object(), fc.anything(), (kind, more, part) => {
      for (const sent of [part, { ...more, kind }, { kind, [kind]: part, ink: part, at: part }]) {
        expect(() => messageFrom(sent)).not.toThrow();
      }
    }),
  );
});

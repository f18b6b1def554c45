import { expect, test } from "vitest";
import { namedKey, staysMs, stillTold, type Telling, tellMore } from "./tellings.ts";

const step = { label: "action.stepForward", key: "PageDown" } as const;
const play = { label: "action.play", key: "Space" } as const;
const brief = (lines: readonly Telling[]) => lines.map(({ key, count }) => `${key} ${count}`);

test("the newest is first, the same again is counted, and four are enough", () => {
  let lines = tellMore([], step, 0);
  lines = tellMore(lines, step, 10);
  expect(brief(lines)).toEqual(["PageDown 2"]);
  lines = tellMore(lines, play, 20);
  lines = tellMore(lines, { ...step, key: "ArrowRight" }, 30);
  lines = tellMore(lines, step, 40);
  lines = tellMore(lines, play, 50);
  expect(brief(lines)).toEqual(["Space 1", "PageDown 1", "ArrowRight 1", "Space 1"]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(4);
});

test("each goes when its time is over, counted from the last press", () => {
  const lines = tellMore(tellMore(tellMore([], play, 0), step, 100), step, 200);
  expect(brief(stillTold(lines, staysMs))).toEqual(["PageDown 2"]);
  expect(stillTold(lines, staysMs + 200)).toEqual([]);
  expect(brief(tellMore(lines, step, staysMs + 300))).toEqual(["PageDown 1"]);
});

test("a sign has one name", () => {
  expect(["Shift+?", "NumpadAdd", "Shift+n"].map(namedKey)).toEqual(["?", "Equal", "Shift+n"]);
});

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isNews, type Moment, timeNow } from "./moment.ts";

const playing: Moment = { time: 2, playing: true, speed: 2, at: 10_000 };

it("goes on by the clock while the pass plays, and stands while it does not", () => {
  expect(timeNow(playing, 10_500)).toBe(3);
  expect(timeNow({ ...playing, playing: false }, 10_500)).toBe(2);
});

it("is not carried away by a clock that jumps", () => {
  expect(timeNow(playing, 0)).toBe(2);
  expect(timeNow(playing, 1e12)).toBe(12);
});

it("is news when the other window would show something else, and once a second", () => {
  expect(isNews(undefined, playing)).toBe(true);
  expect(isNews(playing, { ...playing, time: 2.2, at: 10_100 })).toBe(false);
  expect(isNews(playing, { ...playing, time: 1, at: 10_100 })).toBe(true);
  expect(isNews(playing, { ...playing, playing: false })).toBe(true);
  expect(isNews(playing, { ...playing, time: 4, at: 11_000 })).toBe(true);
});

it("keeps two windows within a twentieth of a second, whatever the teacher does", () => {
  const moves = fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 900 }),
      seek: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
      playing: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(moves, (all) => {
      let now: Moment = { time: 0, playing: false, speed: 1, at: 0 };
      let told: Moment | undefined;
      for (const { after, seek, playing } of all) {
        const at = now.at + after;
        const time = seek ?? timeNow(now, at);
        now = { ...now, time, playing, at };
        if (isNews(told, now)) told = now;
        expect(Math.abs(timeNow(told!, at) - time)).toBeLessThanOrEqual(0.05);
      }
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileDocument } from "../picture/hostile.ts";
import { apple, pictureCase } from "../picture/pictureCase.ts";
import { filmOf } from "./film.ts";
import { filmPlan, filmRest } from "./filmPlan.ts";
import { filmSize } from "./filmSize.ts";

const { document, plan, readings } = pictureCase(apple);

const paces = fc.record({
  fps: fc.constantFrom(1, 10, 15, 25, 30, 50),
  speed: fc.constantFrom(0.25, 0.5, 1, 2, 4),
});

describe("the frames of a film", () => {
  it("fill the passes and the rest at both ends, to half a frame", () => {
    fc.assert(
      fc.property(paces, (pace) => {
        const { frames, seconds } = filmPlan(plan, pace);
        const played = filmRest.before + plan.duration / pace.speed + filmRest.after;
        expect(Math.abs(seconds - played)).toBeLessThan(0.5001 / pace.fps);
        expect(frames / pace.fps).toBe(seconds);
      }),
    );
  });

  it("begin before the first step, never go back, and end with all that is known", () => {
    fc.assert(
      fc.property(paces, (pace) => {
        const { frames, frameOf } = filmPlan(plan, pace);
        const seen = Array.from({ length: frames }, (_, index) => frameOf(index));
        expect(seen[0]).toMatchObject({ step: undefined, time: 0, tokens: [] });
        expect(seen.at(-1)).toMatchObject({ step: undefined, time: plan.duration, tokens: [] });
        const times = seen.map(({ time }) => time);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it("show what the canvas shows at the same time, at every speed", () => {
    const { frameOf } = filmPlan(plan, { fps: 10, speed: 2 });
    // 1.3 s into the film the passes have played for half a second, twice as fast.
    const frame = frameOf(13);
    expect(frame.time).toBeCloseTo(1);
    expect(frame.step).toBe(plan.steps[0]);
    expect(frame.node("price").value).toBe(true);
    expect(frame.node("total").value).toBe(false);
  });

  it("rest where there is nothing to play", () => {
    const empty = pictureCase({ nodes: [] });
    const { frames, frameOf } = filmPlan(empty.plan, { fps: 10, speed: 1 });
    expect(frames).toBe(38);
    expect(frameOf(20).tokens).toEqual([]);
  });
});

describe("the size of a film", () => {
  const lengths = fc.double({ min: 1, max: 5_000, noNaN: true });

  it("is even, as wide as wanted, and holds the whole figure", () => {
    fc.assert(
      fc.property(
        fc.record({ x: lengths, y: lengths, width: lengths, height: lengths }),
        fc.integer({ min: 64, max: 3840 }),
        (bounds, wanted) => {
          const { width, height, scale, x, y } = filmSize(bounds, wanted);
          expect([width % 2, height % 2]).toEqual([0, 0]);
          expect(Math.abs(width - wanted)).toBeLessThanOrEqual(1);
          // At most half a pixel of it is cut, above and below.
          expect(x + bounds.x * scale).toBeCloseTo(0);
          expect(y + bounds.y * scale).toBeGreaterThan(-0.6);
          expect(y + (bounds.y + bounds.height) * scale).toBeLessThan(height + 0.6);
        },
      ),
    );
  });
});

describe("a film", () => {
  const look = { theme: "paper", width: 640, fps: 25, speed: 1 } as const;

  it("shows everything within its size at any time, in one place", () => {
    const film = filmOf(document, plan, readings, look);
    expect(film.facts).toEqual({ frames: 238, seconds: 9.52, width: 640, height: 374 });
    const placeOf = (index: number) => film.partsAt(index).find(({ id }) => id === "total")!.at;
    expect(placeOf(0)).toEqual(placeOf(film.facts.frames - 1));
  });

  it("shares what does not change from one frame to the next", () => {
    const film = filmOf(document, plan, readings, look);
    expect(film.partsAt(0)).toEqual(film.partsAt(1));
    expect(film.partsAt(0)[0]).toBe(film.partsAt(1)[0]);
  });

  it("can be made of a graph with problems and labels of every kind", () => {
    const hostile = pictureCase(hostileDocument());
    const film = filmOf(hostile.document, hostile.plan, hostile.readings, look);
    for (const index of [0, 100, film.facts.frames - 1]) {
      expect(film.partsAt(index).length).toBeGreaterThan(50);
    }
  });
});

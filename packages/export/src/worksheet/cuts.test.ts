import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cuts } from "./cuts.ts";

describe("where a figure is cut", () => {
  it("is between things, and into even parts where nothing is in the way", () => {
    expect(cuts([], { from: 0, to: 100 }, 60)).toEqual([0, 50, 100]);
    expect(cuts([{ from: 45, to: 55 }], { from: 0, to: 100 }, 60)).toEqual([0, 44, 100]);
    expect(cuts([{ from: 45, to: 54 }], { from: 0, to: 100 }, 60)).toEqual([0, 55, 100]);
  });

  it("makes as few parts as there can be, none too long", () => {
    const things = fc.array(
      fc
        .tuple(fc.integer({ min: -50, max: 950 }), fc.integer({ min: 1, max: 200 }))
        .map(([from, length]) => ({ from, to: from + length })),
    );
    const length = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(things, length, fc.integer({ min: 20, max: 400 }), (all, to, most) => {
        const places = cuts(all, { from: 0, to }, most);
        expect(places).toHaveLength(Math.ceil(to / most) + 1);
        for (const [index, place] of places.slice(1).entries()) {
          const part = place - places[index]!;
          expect(part).toBeLessThanOrEqual(most + 1e-6);
          expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "./spread.ts";

const items = fc.array(
  fc.record({
    wish: fc.integer({ min: -500, max: 500 }),
    weight: fc.integer({ min: 1, max: 9 }),
    distance: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 12 },
);

function cost(places: ArrayLike<number>, list: readonly { wish: number; weight: number }[]) {
  return list.reduce((sum, { wish, weight }, at) => sum + weight * (places[at]! - wish) ** 2, 0);
}

describe("spread", () => {
  it("lets two that want the same place give way by their weights", () => {
    expect([...spread([0, 0], [3, 1], [40])]).toEqual([-10, 30]);
  });

  it("keeps all distances, and no small move that keeps them too is any better", () => {
    fc.assert(
      fc.property(items, fc.array(fc.double({ min: 0, max: 20, noNaN: true })), (list, moves) => {
        const distances = list.slice(0, -1).map(({ distance }) => distance);
        const places = spread(
          list.map(({ wish }) => wish),
          list.map(({ weight }) => weight),
          distances,
        );
        for (const [at, distance] of distances.entries()) {
          expect(places[at + 1]! - places[at]!).toBeGreaterThan(distance - 1e-9);
        }
        // Moves that grow downwards only pull neighbours apart; and all may move together.
        let shift = -10;
        const others = places.map((place, at) => {
          shift += moves[at] ?? 0;
          return place + shift;
        });
        expect(cost(places, list)).toBeLessThanOrEqual(cost(others, list) + 1e-6);
      }),
    );
  });
});

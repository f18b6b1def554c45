import { wireCurve } from "@chalkgrad/figure";
import { expect, it } from "vitest";
import { crossesCurve, distanceToCurve } from "./nearestOnCurve.ts";

const level = wireCurve({ x: 0, y: 0 }, { x: 200, y: 0 });
const steep = wireCurve({ x: 0, y: 0 }, { x: 60, y: 300 });

it("measures how far a point is from a wire, beyond its ends too", () => {
  expect(distanceToCurve({ x: 100, y: 7 }, level)).toBeCloseTo(7);
  expect(distanceToCurve({ x: -3, y: 4 }, level)).toBeCloseTo(5);
  expect(distanceToCurve({ x: 30, y: 150 }, steep)).toBeLessThan(0.5);
});

it("knows whether a stroke crosses a wire", () => {
  expect(crossesCurve({ x: 50, y: -20 }, { x: 70, y: 20 }, level)).toBe(true);
  expect(crossesCurve({ x: 50, y: -20 }, { x: 70, y: -1 }, level)).toBe(false);
  expect(crossesCurve({ x: 250, y: -20 }, { x: 250, y: 20 }, level)).toBe(false);
  expect(crossesCurve({ x: -40, y: 160 }, { x: 120, y: 140 }, steep)).toBe(true);
});

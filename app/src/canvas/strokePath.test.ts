import { expect, test } from "vitest";
import { strokePath } from "./strokePath.ts";

test("a tap is a dot, two points a line, and more a curve that begins and ends where the hand did", () => {
  expect(strokePath([])).toBe("");
  expect(strokePath([{ x: 1, y: 2 }])).toBe("M1 2h0");
  const ends = [
    { x: 0, y: 0 },
    { x: 10, y: 0.123 },
  ];
  expect(strokePath(ends)).toBe("M0 0L10 0.1");
  const hand = [
    { x: 0, y: 0 },
    { x: 4, y: 8 },
    { x: 8, y: 0 },
    { x: 12, y: 8 },
  ];
  expect(strokePath(hand)).toBe("M0 0Q4 8 6 4Q8 0 10 4L12 8");
});

import { expect, it } from "vitest";
import { clockText, goneBy } from "./talkClock.ts";

it("counts what went by before and since", () => {
  expect(goneBy({ since: 1_000, before: 500 }, 3_000)).toBe(2_500);
  expect(goneBy({ since: null, before: 500 }, 3_000)).toBe(500);
  expect(goneBy({ since: 5_000, before: 500 }, 3_000)).toBe(500);
});

it.each([
  [0, "0:00"],
  [65_999, "1:05"],
  [3_600_000, "1:00:00"],
  [4_025_000, "1:07:05"],
])("writes %i ms as %s", (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});

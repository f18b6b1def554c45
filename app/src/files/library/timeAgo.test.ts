import { expect, it } from "vitest";
import { timeAgo } from "./timeAgo.ts";

const now = Date.UTC(2026, 10, 24, 12);
const minute = 60_000;

it.each([
  [10_000, undefined],
  [90_000, "1 minute ago"],
  [59 * minute, "59 minutes ago"],
  [3 * 60 * minute, "3 hours ago"],
  [25 * 60 * minute, "yesterday"],
  [7 * 24 * 60 * minute, "7 days ago"],
  [30 * 24 * 60 * minute, "Oct 25, 2026"],
  // A clock that was set back.
  [-minute, undefined],
])("%i milliseconds ago: %s", (passed, words) => {
  expect(timeAgo("en", now - passed, now)).toBe(words);
});

it("speaks Japanese", () => {
  expect(timeAgo("ja", now - 3 * minute, now)).toBe("3 分前");
});

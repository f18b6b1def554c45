import { expect, test } from "vitest";
import { counts } from "./browser.mjs";

const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

test("passing tests pass", () => {
  expect(counts({ stats, errors: [] }, 0)).toEqual({ passed: 4, failed: 0, output: "" });
});

test.each([
  ["no report, as after a crash", undefined, 1, 1],
  ["no test at all", { stats: { ...stats, expected: 0 }, errors: [] }, 0, 1],
  [
    "a server that does not start",
    { stats: { ...stats, expected: 0 }, errors: [{ message: "no server" }] },
    1,
    1,
  ],
  ["failing tests", { stats: { ...stats, unexpected: 3 }, errors: [] }, 1, 3],
  ["flaky and skipped tests", { stats: { ...stats, flaky: 1, skipped: 1 }, errors: [] }, 0, 2],
])("%s: fails", (_, given, code, failed) => {
  expect(counts(given, code).failed).toBe(failed);
});

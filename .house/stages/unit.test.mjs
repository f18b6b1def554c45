import { expect, test } from "vitest";
import { counts } from "./unit.mjs";

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
};

test("passing tests pass", () => {
  expect(counts(report, 0)).toEqual({ passed: 3, failed: 0, output: "" });
});

test.each([
  ["no report, as after a crash", undefined, 1, 1],
  ["no test at all", { ...report, numPassedTests: 0 }, 0, 1],
  ["a runner that fails without naming a test", report, 1, 1],
  ["failing tests", { ...report, numFailedTests: 2 }, 1, 2],
  ["skipped tests", { ...report, numPendingTests: 1, numTodoTests: 1 }, 0, 2],
  [
    "a file that cannot be loaded",
    { ...report, testResults: [{ status: "failed", assertionResults: [] }] },
    1,
    1,
  ],
])("%s: fails", (_, given, code, failed) => {
  expect(counts(given, code).failed).toBe(failed);
});

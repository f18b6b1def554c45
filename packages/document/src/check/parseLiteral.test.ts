import { expect, test } from "vitest";
import { parseLiteral } from "./parseLiteral.ts";

test.each([
  ["2", 2],
  [" -0.5 ", -0.5],
  ["-0", -0],
  ["1e3", 1000],
  [
    "[[1, -0.5], [-2, 3]]",
    [
      [1, -0.5],
      [-2, 3],
    ],
  ],
  ["[]", []],
])("%s is read", (text, literal) => {
  expect(parseLiteral(text, "value")).toStrictEqual({ ok: true, literal });
});

test.each([
  ["", "not-json at value"],
  ["1,5", "not-json at value"],
  ["NaN", "not-json at value"],
  ["1e999", "not-finite at value"],
  ["null", "wrong-type at value"],
  ['"1"', "wrong-type at value"],
  ["{}", "wrong-type at value"],
  ["[1, [2]]", "ragged at value[1]"],
  [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "too-deep at value"],
])("%j is refused", (text, fault) => {
  const parsed = parseLiteral(text, "value");
  const faults = parsed.ok ? [] : parsed.faults;
  expect(faults.map(({ code, where }) => `${code} at ${where}`)).toEqual([fault]);
});

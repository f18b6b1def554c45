import { expect, test } from "vitest";
import { editDistance, nearestName } from "./nearest.ts";

test.each([
  ["kitten", "sitting", 3],
  ["abcd", "abdc", 1],
  ["", "abc", 3],
  ["same", "same", 0],
])("from %j to %j it takes %d edits", (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
  expect(editDistance(to, from)).toBe(edits);
});

test.each([
  ["lable", "label"],
  ["ReLU", "relu"],
  ["inptu", "input"],
  ["zzz", undefined],
  ["", undefined],
  ["x".repeat(1_000), undefined],
])("%j probably means %j", (name, meant) => {
  expect(nearestName(name, ["id", "label", "relu", "input"])).toBe(meant);
});

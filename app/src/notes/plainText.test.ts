import { expect, it } from "vitest";
import { plainLines } from "./plainText.ts";

it("reads a note without its marks", () => {
  const note =
    "# Why **sum**?\n\nBecause `x` is used *twice*:\n- once $x \\cdot y$\n- and [again](https://a.b)\n```\na = b\n```\n$$\n\\sum g\n$$";
  expect(plainLines(note)).toEqual([
    "Why sum?",
    "Because x is used twice:",
    "once x \\cdot y",
    "and again",
    "a = b",
    "\\sum g",
  ]);
  expect(plainLines("")).toEqual([]);
});

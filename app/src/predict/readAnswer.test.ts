import { meets } from "@chalkgrad/timeline";
import { expect, it } from "vitest";
import { readAnswer } from "./readAnswer.ts";

const accepted = (typed: string, truth: number) =>
  readAnswer(typed).some((answer) => meets(answer, truth));

it.each<[string, number]>([
  ["110", 110.00000000000001],
  ["1.1*100", 110.00000000000001],
  ["1,1 × 100", 110.00000000000001],
  ["１１０", 110.00000000000001],
  ["110,0", 110.00000000000001],
  ["0.33", 1 / 3],
  ["1/3", 1 / 3],
  ["−2.5", -2.5],
  ["1,100", 1100],
  ["1,100", 1.1],
  [".24", 0.235],
  ["0.62*(1-0.62)", 0.23500371220159449],
  ["2^3", 8],
  ["exp(1)", Math.E],
  ["4.5e-5", 0.0000453978],
  ["0", 0],
])("%s is %d", (typed, truth) => expect(accepted(typed, truth)).toBe(true));

it.each<[string, number]>([
  ["1", 1.1],
  ["100", 110],
  ["0.3", 1 / 3],
  ["0", 0.0000453978],
  ["1.2", 1.1],
])("%s is not %d", (typed, truth) => expect(accepted(typed, truth)).toBe(false));

it.each(["", "-", ".", "ten", "a * 2", "1 +", "[1, 2]", "1/0", "1; 2", "("])(
  "%s is no number",
  (typed) => expect(readAnswer(typed)).toEqual([]),
);

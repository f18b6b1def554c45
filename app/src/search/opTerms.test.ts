import { opNames, ops } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./foldText.ts";
import { matchScore, termsOf } from "./matchScore.ts";
import { findOps } from "./opTerms.ts";

describe("findOps", () => {
  it.each([
    ["×", "mul"],
    ["*", "mul"],
    ["＊", "mul"],
    ["掛け算", "mul"],
    ["multi", "mul"],
    ["乗算", "mul"],
    ["matmul", "matmul"],
    ["行列積", "matmul"],
    ["@", "matmul"],
    ["−", "sub"],
    ["－", "sub"],
    ["ﾘﾙｰ", undefined],
    ["ｼｸﾞﾓｲﾄﾞ", "sigmoid"],
    ["しぐもいど", "sigmoid"],
    ["ＲｅＬＵ", "relu"],
    ["smx", "softmax"],
    ["cross ent", "softmaxCrossEntropy"],
    ["  sig ", "sigmoid"],
    ["qqq", undefined],
  ])("understands %j as %s", (query, op) => {
    expect(findOps(query)[0]).toBe(op);
  });

  it("finds every op first by its own name, in both languages", () => {
    for (const op of opNames) {
      expect(findOps(op)[0]).toBe(op);
      expect(findOps(ops[op].words.en.name)[0]).toBe(op);
      expect(findOps(ops[op].words.ja.name)[0]).toBe(op);
    }
  });

  it("lists everything, in order, for an empty query", () => {
    expect(findOps(" ")).toEqual(opNames);
  });
});

describe("matchScore", () => {
  it("finds every part of a name, and nothing where one word of the query does not fit", () => {
    const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\s§]/.test(text));
    fc.assert(
      fc.property(name, fc.nat(20), fc.nat(20), (text, from, length) => {
        const part = foldText(text).slice(from, from + length + 1);
        expect(matchScore(part, termsOf(text)) > 0).toBe(true);
        expect(matchScore(`${part} §`, termsOf(text))).toBe(0);
      }),
    );
  });

  it("prefers whole to beginning to middle to scattered", () => {
    const scores = ["sum", "sum of", "a sum", "checksum", "softmax units: m"].map((term) =>
      matchScore("sum", termsOf(term)),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(5);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });
});

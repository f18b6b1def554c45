import { describe, expect, it } from "vitest";
import { english, type MessageKey } from "./english.ts";
import { japanese } from "./japanese.ts";
import { text } from "./text.ts";

const keys = Object.keys(english) as MessageKey[];
const params = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the texts", () => {
  it.each(keys)("%s takes the same parameters in both languages", (key) => {
    // An English reason cannot be part of a Japanese sentence: it may be left out there.
    const shared = params(english[key]).filter(
      (name) => name !== "reason" || !key.startsWith("problem."),
    );
    expect(params(japanese[key])).toEqual(shared);
    expect(japanese[key].trim()).not.toBe("");
  });

  it("fills parameters in, and only once", () => {
    expect(text("en", "canvas.input", { port: "{name}", name: "price" })).toBe(
      "Input {name} of price",
    );
  });
});

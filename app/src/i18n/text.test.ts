import { describe, expect, it } from "vitest";
import type { Bilingual } from "./bilingual.ts";
import { text } from "./text.ts";

/** The editor's own texts and those that its rooms bring along. */
const tables = import.meta.glob<Record<string, Readonly<Record<string, Bilingual>>>>(
  ["./texts/*.ts", "../**/texts.ts", "!./texts.ts"],
  { eager: true },
);
const all = Object.values(tables).flatMap((module) =>
  Object.values(module).flatMap(Object.entries<Bilingual>),
);
const params = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the texts", () => {
  it("are all here", () => expect(all.length).toBeGreaterThan(100));

  it.each(all)("%s takes the same parameters in both languages", (key, { en, ja }) => {
    // An English reason cannot be part of a Japanese sentence: it may be left out there.
    const shared = params(en).filter((name) => name !== "reason" || !key.startsWith("problem."));
    expect(params(ja)).toEqual(shared);
    expect(en.trim()).not.toBe("");
    expect(ja.trim()).not.toBe("");
  });

  it("fills parameters in, and only once", () => {
    expect(text("en", "canvas.input", { port: "{name}", name: "price" })).toBe(
      "Input {name} of price",
    );
  });
});

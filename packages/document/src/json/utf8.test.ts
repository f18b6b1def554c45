import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Length } from "./utf8.ts";

// What the standard encoder says; packages compile without its type.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

test("counts the bytes of UTF-8, lone surrogates as the replacement character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = new TextEncoder().encode(text).length;
      // A limit that the text is near to, so that it counts instead of estimating.
      expect(utf8Length(text, Math.max(text.length, 0))).toBe(bytes);
    }),
  );
  const lone = "\ud800x\udc00";
  expect(utf8Length(lone, 3)).toBe(7);
});

test("tells a text over the limit from one at it", () => {
  expect(utf8Length("é".repeat(5), 10)).toBe(10);
  expect(utf8Length("é".repeat(6), 10)).toBeGreaterThan(10);
});

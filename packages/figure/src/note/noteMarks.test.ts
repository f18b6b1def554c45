import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksBounds } from "../bounds.ts";
import type { TextMark } from "../marks.ts";
import { noteMarks } from "./noteMarks.ts";

const size = { width: 240, height: 96 };
const textsOf = (text: string, width = 240) =>
  noteMarks(text, { ...size, width }).filter((mark): mark is TextMark => mark.kind === "text");
const linesOf = (text: string, width = 240) => textsOf(text, width).map((mark) => mark.text);

describe("a note in a picture", () => {
  test("has its words without the marks of Markdown, bold and italic as pieces of a line", () => {
    expect(linesOf("# Why?\nBecause **sums** grow.\n\n- one\n- two")).toEqual([
      "Why?",
      "Because sums grow.",
      "•",
      "one",
      "•",
      "two",
    ]);
    const [, line] = textsOf("# Why?\nBecause **sums** grow.");
    expect(line?.spans).toEqual([
      { text: "Because " },
      { text: "sums", weight: 600 },
      { text: " grow." },
    ]);
  });

  test("breaks between words, within Japanese anywhere, and long words where it must", () => {
    for (const text of [
      "the gradient is a sum of what comes back",
      "勾配は戻ってくるものの和である。もう一度。",
    ]) {
      const lines = linesOf(text, 160);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join(" ").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
    expect(linesOf("x".repeat(100), 160).join("")).toBe("x".repeat(100));
  });

  test("keeps the lines of code and of a paragraph, and reads formulas as text", () => {
    expect(linesOf("a\nb\n```\nc\nd\n```\n$$\\frac{1}{2}$$")).toEqual(["a", "b", "c", "d", "1/2"]);
    expect(linesOf("see $w_1^2$ there")).toEqual(["see w₁² there"]);
  });

  test("is as large as it was made, and grows with its text", () => {
    expect(marksBounds(noteMarks("", size))).toMatchObject({ width: 241, height: 97 });
    const long = marksBounds(noteMarks("word ".repeat(200), size));
    expect(long!.width).toBe(241);
    expect(long!.height).toBeGreaterThan(300);
  });

  test("holds any text within its card", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const marks = noteMarks(text, size);
        const [card] = marks;
        if (card?.kind !== "rect") throw new Error("a card comes first");
        for (const mark of marks) {
          if (mark.kind === "text") expect(mark.y).toBeLessThan(card.height);
        }
      }),
    );
  });
});

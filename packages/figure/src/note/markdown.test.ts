import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Inline, inlineParts } from "./inline.ts";
import { blocksOf } from "./markdown.ts";

function wordOf(part: Inline): string {
  switch (part.kind) {
    case "text":
      return `${part.bold ? "B" : ""}${part.italic ? "I" : ""}:${part.text}`;
    case "link":
      return `link:${part.text}>${part.address}`;
    case "code":
      return `code:${part.text}`;
    case "formula":
      return `tex:${part.tex}`;
  }
}

const words = (text: string) => inlineParts(text).map(wordOf);

describe("within a line", () => {
  test.each<[string, string[]]>([
    ["plain", [":plain"]],
    ["a **bold** and *italic* _too_", [":a ", "B:bold", ": and ", "I:italic", ": ", "I:too"]],
    ["***both***", ["BI:both"]],
    ["**bold *both* bold**", ["B:bold ", "BI:both", "B: bold"]],
    ["**open", [":**open"]],
    ["2 * 3 * 4", [":2 * 3 * 4"]],
    ["apple_num and tax_rate", [":apple_num and tax_rate"]],
    ["`a*b*`", ["code:a*b*"]],
    ["$x_1^2$ costs", ["tex:x_1^2", ": costs"]],
    ["$5 and $6", [":$5 and $6"]],
    ["\\$x$ \\*no\\*", [":$x$ *no*"]],
    ["[see](https://a.example/b)", ["link:see>https://a.example/b"]],
    ["at https://a.example/b.", [":at ", "link:https://a.example/b>https://a.example/b", ":."]],
    ["[run](javascript:alert(1))", [":[run](javascript:alert(1))"]],
    ["[run](JaVaScRiPt:x)", [":[run](JaVaScRiPt:x)"]],
    ["[d](data:text/html,x)", [":[d](data:text/html,x)"]],
    ["<img src=x onerror=alert(1)>", [":<img src=x onerror=alert(1)>"]],
    ["日本**語**", [":日本", "B:語"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("lines", () => {
  const kinds = (text: string) => blocksOf(text).map(({ kind }) => kind);

  test("headings, lists, code, formulas and paragraphs", () => {
    const text =
      "# One\ntext\nmore\n\n- a\n  - b\n1. c\n```\n# no *mark*\n```\n$$\nx^2\n$$\n#### Four";
    expect(kinds(text)).toEqual([
      "heading",
      "paragraph",
      "list",
      "list",
      "code",
      "formula",
      "heading",
    ]);
    expect(blocksOf(text)[4]).toEqual({ kind: "code", text: "# no *mark*" });
    expect(blocksOf(text)[5]).toEqual({ kind: "formula", tex: "x^2" });
    expect(blocksOf(text)[6]).toMatchObject({ level: 3 });
    expect(blocksOf(text)[2]).toMatchObject({ items: [{ depth: 0 }, { depth: 1 }] });
  });

  test("a formula on one line, and one that is never closed", () => {
    expect(blocksOf("$$ a + b $$")).toEqual([{ kind: "formula", tex: "a + b" }]);
    expect(kinds("$$ a\n\nb")).toEqual(["paragraph", "paragraph"]);
    expect(kinds("```\nnever closed")).toEqual(["code"]);
  });
});

test("whatever is written, links lead only where they may, and no letter is lost", () => {
  const piece = fc.constantFrom(
    ...[
      "**",
      "*",
      "_",
      "`",
      "$",
      "$$",
      "[a](",
      "https://x ",
      ")",
      "\n",
      "# ",
      "- ",
      "a ",
      "<b>",
      "javascript:",
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const letters = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, "");
      const read = inlineParts(written).map((part) => {
        if (part.kind === "formula") return part.tex;
        if (part.kind !== "link") return part.text;
        expect(part.address).toMatch(/^(https?:\/\/|mailto:)/i);
        return part.text === part.address ? part.text : part.text + part.address;
      });
      expect(letters(read.join(""))).toBe(letters(written));
      blocksOf(written);
    }),
    { numRuns: 1000 },
  );
});

test("hostile texts of 20,000 characters take no time", () => {
  for (const piece of [
    "$1",
    "`",
    "[",
    "**",
    "*a ",
    "$$\n",
    "[a](",
    "\\",
    "https://",
    "```\n",
    "- ",
    "_",
  ]) {
    const text = piece.repeat(20_000 / piece.length);
    const start = Date.now();
    blocksOf(text);
    inlineParts(text);
    expect(Date.now() - start).toBeLessThan(2_000);
  }
});

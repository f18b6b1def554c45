import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineAndColumn, scanJson } from "./scan.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a few characters changed, so that most of it is nearly right. */
const nearlyJson = fc
  .tuple(
    fc.json(),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(..."{}[]\",:\\0123-+.eEtrufalsn \n\u0001\u00a0'/*")),
      { maxLength: 3 },
    ),
  )
  .map(([json, edits]) => {
    let text = json;
    for (const [at, character] of edits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + character + text.slice(place + (at % 2));
    }
    return text;
  });

describe("scanJson", () => {
  test("agrees with JSON.parse on what is JSON", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
        expect(scanJson(text).syntax === undefined).toBe(isJson(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["", "no-value", 0],
    ["  ", "no-value", 2],
    ["[1,]", "trailing-comma", 3],
    ['{"a":1,}', "trailing-comma", 7],
    ["{a:1}", "no-key", 1],
    ["{'a':1}", "no-key", 1],
    ['{"a" 1}', "no-colon", 5],
    ["[1 2]", "no-comma", 3],
    ['["a', "unclosed-text", 3],
    ['["a\n"]', "control-character", 3],
    ['["\\x"]', "bad-escape", 2],
    ['["\\u12G4"]', "bad-escape", 2],
    ["[01]", "bad-number", 2],
    ["[1.]", "bad-number", 2],
    ["[.5]", "no-value", 1],
    ["[+1]", "no-value", 1],
    ["[-]", "bad-number", 1],
    ["[1e]", "bad-number", 2],
    ["[NaN]", "no-value", 1],
    ["[truee]", "no-comma", 5],
    ["{} {}", "after-end", 3],
    ["[1]]", "after-end", 3],
    ["[", "no-value", 1],
    ["// x", "no-value", 0],
  ])("finds where %j stops being JSON", (text, reason, offset) => {
    expect(scanJson(text).syntax).toEqual({ reason, offset });
  });

  test("finds keys that stand twice, escapes resolved, each with its place", () => {
    const text = '{"a":[0,{"x":1,"\\u0078":2}],"b":{"__proto__":1,"__proto__":2},"a":3}';
    expect(scanJson(text).duplicates).toEqual([
      { where: "a[1].x", key: "x" },
      { where: "b.__proto__", key: "__proto__" },
      { where: "a", key: "a" },
    ]);
  });

  test("does not take equal keys of different objects for one", () => {
    expect(scanJson('[{"a":1},{"a":{"a":2}}]').duplicates).toEqual([]);
  });

  test("survives millions of open brackets", () => {
    expect(scanJson("[".repeat(3_000_000)).syntax?.reason).toBe("no-value");
    expect(scanJson('{"a":'.repeat(1_000_000)).syntax?.reason).toBe("no-value");
  });
});

test.each([
  ["abc", 0, 1, 1],
  ["a\nbc", 3, 2, 2],
  ["a\r\nbc", 3, 2, 1],
  ["a\rb", 2, 2, 1],
])("lineAndColumn(%j, %d)", (text, offset, line, column) => {
  expect(lineAndColumn(text, offset)).toEqual({ line, column });
});

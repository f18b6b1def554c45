import fc from "fast-check";
import { describe, expect, test } from "vitest";
import version1 from "../fixtures/version-1.chalkgrad.json";
import { arbitraryDocument } from "./arbitraryDocument.ts";
import { limits } from "./limits.ts";
import { newestVersion } from "./migrations.ts";
import { parseDocument, parseDocumentValue } from "./parse.ts";
import { emptyDocument, type GraphDocument } from "./schema.ts";
import { serializeDocument } from "./serialize.ts";

function parsed(text: string): GraphDocument {
  const result = parseDocument(text);
  if (!result.ok)
    throw new Error(result.faults.map((each) => `${each.where}: ${each.message}`).join("\n"));
  return result.document;
}

describe("round trip", () => {
  test("what is written reads back equal (0 and -0 told apart), and writes the same bytes again", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = serializeDocument(document);
        const back = parsed(text);
        expect(back).toStrictEqual(document);
        expect(serializeDocument(back)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the order of keys in memory does not show", () => {
    const shuffle = (json: unknown): unknown => {
      if (Array.isArray(json)) return json.map(shuffle);
      if (typeof json !== "object" || json === null) return json;
      return Object.fromEntries(
        Object.entries(json)
          .reverse()
          .map(([key, value]) => [key, shuffle(value)]),
      );
    };
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(serializeDocument(shuffle(document) as GraphDocument)).toBe(
          serializeDocument(document),
        );
      }),
    );
  });
});

test("the text is laid out for reading and for diffs", () => {
  const text = serializeDocument({
    title: "T",
    nodes: [
      {
        position: { y: -0, x: 1.5 },
        value: [
          [1, -0.5],
          [-2, 3],
        ],
        op: "input",
        id: "a",
        trainable: true,
      },
      { id: "b", op: "mul", inputs: { y: "a", x: "a" }, label: "積" },
      {
        id: "c",
        op: "input",
        value: Array.from({ length: 2 }, () => Array.from({ length: 30 }, (_, i) => i)),
      },
    ],
    groups: [{ nodes: ["a"], id: "g" }],
  });
  const row = Array.from({ length: 30 }, (_, i) => i).join(", ");
  expect(text).toBe(`{
  "format": "chalkgrad",
  "version": 1,
  "title": "T",
  "nodes": [
    {
      "id": "a",
      "op": "input",
      "value": [[1, -0.5], [-2, 3]],
      "trainable": true,
      "position": { "x": 1.5, "y": -0 }
    },
    {
      "id": "b",
      "op": "mul",
      "label": "積",
      "inputs": { "x": "a", "y": "a" }
    },
    {
      "id": "c",
      "op": "input",
      "value": [
        [${row}],
        [${row}]
      ]
    }
  ],
  "groups": [
    {
      "id": "g",
      "nodes": ["a"]
    }
  ]
}
`);
});

test("a file at the limit can be opened again after saving", () => {
  const value = Array.from({ length: 1_450_000 }, () => 0.12345678);
  const text = serializeDocument({ nodes: [{ id: "a", op: "input", value }] });
  expect(text.length).toBeLessThan(limits.bytes);
  const back = parsed(text);
  expect(back.nodes[0]!.value).toHaveLength(value.length);
  expect(serializeDocument(back) === text).toBe(true);
});

describe("old files", () => {
  const files = [version1];

  test("there is one of every version", () => {
    expect(files.map((file) => file.version)).toEqual(files.map((_, index) => index + 1));
    expect(files.length).toBe(newestVersion);
  });

  test.each(files)("version $version is read, and written as the newest", (file) => {
    const result = parseDocumentValue(file);
    const text = serializeDocument(result.ok ? result.document : emptyDocument);
    expect(JSON.parse(text)).toEqual({ ...file, version: newestVersion });
  });
});

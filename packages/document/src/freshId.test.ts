import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "./arbitraryDocument.ts";
import { freshId } from "./freshId.ts";
import { type GraphDocument, isId } from "./schema.ts";

const document: GraphDocument = {
  nodes: [
    { id: "mul", op: "mul" },
    { id: "mul_2", op: "mul" },
    { id: "x".repeat(64), op: "mul" },
  ],
  groups: [{ id: "g", nodes: [] }],
  notes: [{ id: "n", text: "" }],
};

test.each([
  ["add", "add"],
  ["mul", "mul_3"],
  ["g", "g_2"],
  ["n", "n_2"],
  ["x".repeat(70), `${"x".repeat(62)}_2`],
  ["Crème brûlée!", "Creme_brulee"],
  ["りんご", "node"],
  ["", "node"],
  ["a.b", "a_b"],
  ["__proto__", "proto"],
])("%j gives %s", (base, id) => {
  expect(freshId(document, base)).toBe(id);
});

test("several at once stay clear of each other", () => {
  expect(freshId(document, "mul", new Set(["mul_3"]))).toBe("mul_4");
});

test("any text gives a legal id that is free", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.string({ unit: "binary" }), (any, base) => {
      const id = freshId(any, base);
      expect(isId(id)).toBe(true);
      const all = [...any.nodes, ...(any.groups ?? []), ...(any.notes ?? [])];
      expect(all.some((each) => each.id === id)).toBe(false);
    }),
  );
});

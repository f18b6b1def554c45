import { isId, parseDocument, serializeDocument } from "@chalkgrad/document";
import { compile, literalFrom } from "@chalkgrad/engine";
import { describe, expect, test } from "vitest";
import { affine, apple, appleOrange, type Lesson, lessonDocument, lessons, relu } from "./index.ts";

const locales = ["en", "ja"] as const;

function run(lesson: Lesson) {
  const program = compile(lesson.document);
  const number = (id: string) => literalFrom(program.value(id)!);
  const gradient = (id: string) => literalFrom(program.gradient(id)!);
  return { program, number, gradient };
}

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))("%s", (id, lesson) => {
  test.each(locales)("in %s, its file reads back the same", (locale) => {
    const document = lessonDocument(lesson, locale);
    expect(parseDocument(serializeDocument(document))).toStrictEqual({ ok: true, document });
  });

  test("everything is computed", () => {
    const { program } = run(lesson);
    expect(program.problems).toEqual([]);
    expect(program.order).toHaveLength(lesson.document.nodes.length);
    for (const node of lesson.document.nodes) expect(program.gradient(node.id)).toBeDefined();
  });

  test("every node has a place and a label, and no two places are the same", () => {
    const { nodes } = lesson.document;
    const places = nodes.map(({ position }) => `${position?.x} ${position?.y}`);
    expect(new Set(places).size).toBe(nodes.length);
    expect([...lesson.labels.keys()].sort()).toEqual(nodes.map((node) => node.id).sort());
  });

  test("wires lead from left to right", () => {
    const columns = new Map(lesson.document.nodes.map(({ id, position }) => [id, position!.x]));
    for (const node of lesson.document.nodes) {
      for (const source of Object.values<string>(node.inputs ?? {})) {
        expect(columns.get(source)).toBeLessThan(node.position!.x);
      }
    }
  });

  test("every text exists in both languages", () => {
    for (const words of [lesson.title, lesson.description, ...lesson.labels.values()]) {
      for (const locale of locales) expect(words[locale].trim()).not.toBe("");
    }
    expect(lessonDocument(lesson, "ja").title).toBe(lesson.title.ja);
    expect(isId(id)).toBe(true);
  });
});

test("the ids are unique", () => {
  expect(new Set(lessons.map((lesson) => lesson.id)).size).toBe(lessons.length);
});

test("apple: the notebook's numbers to the last digit", () => {
  const { number, gradient } = run(apple);
  expect(number("price")).toBe(220.00000000000003);
  expect(["apple_price", "tax", "apple", "apple_num"].map(gradient)).toEqual([
    1.1, 200, 2.2, 110.00000000000001,
  ]);
});

test("apple-orange: the book's numbers to the last digit", () => {
  const { number, gradient } = run(appleOrange);
  expect(number("price")).toBe(715.0000000000001);
  expect(["all_price", "apple_num", "apple", "orange", "orange_num", "tax"].map(gradient)).toEqual([
    1.1, 110.00000000000001, 2.2, 3.3000000000000003, 165, 650,
  ]);
});

test("relu: the mask of the notebook's matrix", () => {
  const { number, gradient } = run(relu);
  expect(number("relu")).toEqual([
    [1, 0],
    [0, 3],
  ]);
  expect(gradient("x")).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("affine: the notebook's Y to the eight digits of its X, W and B", () => {
  const computed = run(affine).number("Y") as number[];
  const printed = [0.79470355, 0.30265509, 0.94085248];
  const differences = computed.map((number, index) => Math.abs(number - printed[index]!));
  expect(Math.max(...differences)).toBeLessThan(1e-8);
  expect(computed).toHaveLength(printed.length);
});

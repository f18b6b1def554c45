import { literalFrom } from "@chalkgrad/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { numberJson, tensorJson } from "./tensorJson.ts";

const shape = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 });

test("a tensor reads back as its nested lists", () => {
  fc.assert(
    fc.property(shape, fc.integer(), (lengths, first) => {
      const size = lengths.reduce((product, length) => product * length, 1);
      const data = Float64Array.from({ length: size }, (_, index) => first + index);
      const tensor = { shape: lengths, data };
      expect(JSON.parse([...tensorJson(tensor)].join(""))).toEqual(literalFrom(tensor));
    }),
  );
});

test("large rows and many rows are cut into chunks, and come together again", () => {
  for (const lengths of [[100_000], [50_000, 2], [2, 30_000]]) {
    const size = lengths.reduce((product, length) => product * length, 1);
    const tensor = { shape: lengths, data: new Float64Array(size).fill(0.1) };
    const chunks = [...tensorJson(tensor)];
    expect(chunks.length).toBeGreaterThan(2);
    expect(JSON.parse(chunks.join(""))).toEqual(literalFrom(tensor));
  }
});

test("every number reads back to the same float64", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Object.is(JSON.parse(numberJson(number)), number)).toBe(true);
    }),
  );
  expect([Number.NaN, Infinity, -Infinity].map(numberJson)).toEqual([
    '"NaN"',
    '"Infinity"',
    '"-Infinity"',
  ]);
});

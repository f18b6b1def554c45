import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue, valueText } from "./valueText.ts";

describe("readValue", () => {
  it.each<[string, unknown]>([
    ["1.1", 1.1],
    [".5", 0.5],
    ["5.", 5],
    ["-.5e-3", -0.0005],
    ["+3", 3],
    ["007", 7],
    ["−2", -2],
    ["１．５", 1.5],
    ["  12 ", 12],
    ["0", 0],
    ["-0", -0],
    ["1e3", 1000],
    [
      "[[1, -0.5], [-2, 3]]",
      [
        [1, -0.5],
        [-2, 3],
      ],
    ],
    ["［１、２］", [1, 2]],
    ["[1, 2,]", [1, 2]],
    ["[]", []],
    [
      "[[1. 2.]\n [3. 4.]]",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "array([[ 1. , -0.5],\n       [-2. ,  3. ]])",
      [
        [1, -0.5],
        [-2, 3],
      ],
    ],
    ["np.array([1, 2], dtype=float)", [1, 2]],
    ["[1 2 -3]", [1, 2, -3]],
    ["1_000", 1000],
  ])("takes %s", (typed, value) => {
    expect(readValue(typed)).toEqual({ value });
  });

  it.each([
    ["", "value.empty"],
    ["   ", "value.empty"],
    ["two", "value.unreadable"],
    ["1,2", "value.unreadable"],
    ["1.2.3", "value.unreadable"],
    ['"1"', "value.unreadable"],
    ["[1, null]", "value.unreadable"],
    ["{}", "value.unreadable"],
    ["[1, [2]]", "value.ragged"],
    ["[[1, 2], [3]]", "value.ragged"],
    ["[[1], []]", "value.ragged"],
    ["1e999", "value.infinite"],
    ["NaN", "value.unreadable"],
  ])("refuses %j", (typed, fault) => {
    expect(readValue(typed)).toEqual({ fault });
  });

  it.each<[string, unknown]>([
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["-,5", -0.5],
    ["1,5e-3", 0.0015],
    ["[1,5; 2]", [1.5, 2]],
    [
      "[[1,5; -0,5]; [2; 3]]",
      [
        [1.5, -0.5],
        [2, 3],
      ],
    ],
    ["[1, 2.5]", [1, 2.5]],
    ["[1.5]", [1.5]],
    ["[[1,5;]]", [[1.5]]],
    ["［1、2］", [1, 2]],
  ])("takes %s where the decimal sign is a comma", (typed, value) => {
    expect(readValue(typed, "comma")).toEqual({ value });
  });

  it.each(["1.234,5", "1,234,567", "1,234.5", "[1,2]", "[1,5, 2,5]"])(
    "refuses %s there: it could be two things",
    (typed) => {
      expect(readValue(typed, "comma")).toEqual({ fault: "value.comma" });
    },
  );

  it("writes a list of one number so that it can only be one", () => {
    expect(valueText([[-1.5]], "comma")).toBe("[[-1,5;]]");
    expect(valueText([[2]], "comma")).toBe("[[2]]");
    expect(valueText([[-1.5]])).toBe("[[-1.5]]");
  });

  it("gives back what valueText wrote, -0 included", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const matrix = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.array(number, { minLength: 3, maxLength: 3 })),
      )
      .map(([width, rows]) => rows.map((row) => row.slice(0, width)));
    fc.assert(
      fc.property(fc.oneof(number, matrix), fc.constantFrom("point", "comma"), (value, sign) => {
        const read = readValue(valueText(value, sign), sign);
        expect(read).toEqual({ value });
        if (typeof value === "number")
          expect("value" in read && Object.is(read.value, value)).toBe(true);
      }),
    );
  });
});

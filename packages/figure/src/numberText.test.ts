import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText, numberText } from "./numberText.ts";

describe("numberText", () => {
  it.each([
    [220.00000000000003, "220"],
    [110.00000000000001, "110"],
    [2.2, "2.2"],
    [1 / 3, "0.333333"],
    [-0.5, "−0.5"],
    [-0, "0"],
    [123456, "123456"],
    [1234567, "1234567"],
    [1234567.8, "1234568"],
    [999999.6, "1000000"],
    [-87654321, "−87654321"],
    [9999999999, "1×10¹⁰"],
    [1.5e-7, "1.5×10⁻⁷"],
    [-2.5e12, "−2.5×10¹²"],
    [0.0001, "0.0001"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %d as %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("never shows a number that is not zero as zero", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(numberText(value) === "0").toBe(value === 0);
      }),
    );
  });
});

it("exactText reads back to the same float64", () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(Object.is(Number(exactText(value)), value)).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type NumberFormat,
  numberFormatCode,
  numberFormatOf,
  numberKinds,
  takesDigits,
  usualNumbers,
} from "./numberFormat.ts";
import { exactText, explainedText, numberText } from "./numberText.ts";
import { smallFraction } from "./smallFraction.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Numbers as lessons have them, ties included. */
const near = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 20 }))
  .map(([whole, halvings]) => whole / 2 ** halvings);
const values = fc.oneof(finite, near);
const digits = fc.integer({ min: 1, max: 17 });
const formats: fc.Arbitrary<NumberFormat> = fc.record({
  kind: fc.constantFrom(...numberKinds),
  digits,
  decimalSign: fc.constantFrom("point", "comma"),
});

const as = (kind: NumberFormat["kind"], digits = 6): NumberFormat => ({
  kind,
  digits,
  decimalSign: "point",
});

/** value = numerator / denominator, exactly. */
function exactly(value: number): [numerator: bigint, denominator: bigint] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const high = bits.getUint32(0);
  const exponent = high >>> 20;
  const fraction = (BigInt(high & 0xfffff) << 32n) + BigInt(bits.getUint32(4));
  const mantissa = exponent === 0 ? fraction : fraction + (1n << 52n);
  const power = BigInt(Math.max(exponent, 1) - 1075);
  const signed = value < 0 ? -mantissa : mantissa;
  return power >= 0n ? [signed << power, 1n] : [signed, 1n << -power];
}

/** The number that a text stands for, as units of its last decimal, and how many decimals it has. */
function read(text: string): { units: bigint; decimals: number } {
  const [, sign, whole = "", rest = "", power = "0"] =
    /^(−?)(\d+)(?:\.(\d+))?(?:×10(.+))?$/.exec(text) ?? expect.fail(text);
  const exponent = Number(
    power.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (each) => "0123456789-"["⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(each)]!),
  );
  const units = BigInt(`${sign ? "-" : ""}${whole}${rest}`);
  return { units, decimals: rest.length - exponent };
}

const scaled = (decimals: number): [up: bigint, down: bigint] =>
  decimals >= 0 ? [10n ** BigInt(decimals), 1n] : [1n, 10n ** BigInt(-decimals)];
const size = (value: bigint) => (value < 0n ? -value : value);

/** Whether the text is the nearest decimal with as many digits; of two as near, the one further from zero. */
function isNearest(value: number, text: string, decimals = read(text).decimals): boolean {
  const [numerator, denominator] = exactly(value);
  const [up, down] = scaled(decimals);
  const wanted = read(text);
  const [more] = scaled(decimals - wanted.decimals);
  const units = wanted.units * more;
  // |value − units · 10^−decimals| ≤ half a unit, compared without division.
  const twice = size(numerator * up - units * denominator * down) * 2n;
  const unit = denominator * down;
  const isTie = twice === unit;
  return twice < unit || (isTie && size(units * denominator * down) > size(numerator * up));
}

describe("rounding", () => {
  it("to decimals gives the nearest one, halves away from zero", () => {
    fc.assert(
      fc.property(values, digits, (value, decimals) => {
        expect(isNearest(value, numberText(value, 6, as("decimals", decimals)))).toBe(true);
      }),
    );
  });

  it("to significant digits gives the nearest one, whole digits kept and trailing zeros left out", () => {
    fc.assert(
      fc.property(values, digits, (value, count) => {
        const text = numberText(value, 6, as("significant", count));
        const { decimals } = read(text);
        const leading = /^−?[0.]*(\d[\d.]*)/.exec(text)![1]!.replace(".", "").length;
        const missing = text.includes("×") || decimals > 0 ? count - leading : 0;
        // What was left out are zeros: with all its digits it is the nearest one too.
        expect(isNearest(value, text, decimals + Math.max(0, missing))).toBe(true);
        expect(text).not.toMatch(/\.\d*0(?:×|$)/);
      }),
    );
  });

  it.each<[number, NumberFormat, string]>([
    [0.5, as("significant", 1), "0.5"],
    [0.125, as("decimals", 2), "0.13"],
    [-0.125, as("decimals", 2), "−0.13"],
    [1.005, as("decimals", 2), "1.00"],
    [2.5, as("decimals", 1), "2.5"],
    [0.1, as("significant", 17), "0.10000000000000001"],
    [9.996, as("significant", 3), "10"],
    [1234567, as("significant", 2), "1234567"],
    [220.00000000000003, as("decimals", 2), "220.00"],
    [220.00000000000003, as("exact"), "220.00000000000003"],
    [-0, as("exact"), "−0"],
    [-0, as("decimals", 2), "0.00"],
    [0.001, as("decimals", 2), "1.00×10⁻³"],
    [-3.2e-9, as("decimals", 2), "−3.20×10⁻⁹"],
    [1e15, as("decimals", 2), "1.00×10¹⁵"],
    [5e-324, as("exact"), "5×10⁻³²⁴"],
    [Number.MAX_VALUE, as("significant", 3), "1.8×10³⁰⁸"],
    [Number.NaN, as("fraction"), "NaN"],
    [Number.NEGATIVE_INFINITY, as("decimals"), "−∞"],
  ])("of %d as %j is %s", (value, format, text) => {
    expect(numberText(value, 6, format)).toBe(text);
  });
});

describe("a fraction", () => {
  it.each<[number, string]>([
    [1 / 3, "1/3"],
    [-2 / 7, "−2/7"],
    [1.1, "11/10"],
    [0.1 + 0.2, "0.300000"],
    [220.00000000000003, "220.000"],
    [220, "220"],
    [-0, "0"],
    [1e9, "1000000000"],
    [1234567.8, "1234567.8"],
    [Math.PI, "3.14159"],
    [1e-9, "1.00000×10⁻⁹"],
    [2 ** 60, "1.15292×10¹⁸"],
  ])("of %d is %s", (value, text) => {
    expect(numberText(value, 6, as("fraction"))).toBe(text);
  });

  it("is found wherever a small one has the value as its nearest float64", () => {
    const over = fc.integer({ min: 1, max: 9_999 });
    const under = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(over, under, (a, b) => {
        const found = smallFraction(a / b)!;
        expect(found.over * b).toBe(a * found.under);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is shown only of a value that it reads back to; other values have a decimal sign", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = numberText(value, 6, as("fraction"));
        const [over, under] = text.replace("−", "-").split("/");
        if (under !== undefined) expect(Number(over) / Number(under)).toBe(value);
        else if (!/[.×]/.test(text)) expect(Number(over) + 0).toBe(value + 0);
      }),
    );
  });
});

describe("every format", () => {
  it("shows no number but zero as zero, and says which are negative", () => {
    fc.assert(
      fc.property(values, formats, (value, format) => {
        const text = numberText(value, 6, format);
        expect(/[1-9]/.test(text)).toBe(value !== 0);
        if (value !== 0) expect(text.startsWith("−")).toBe(value < 0);
      }),
    );
  });

  it("differs by nothing but the decimal sign with a comma", () => {
    fc.assert(
      fc.property(values, formats, (value, format) => {
        const point = numberText(value, 6, { ...format, decimalSign: "point" });
        const comma = numberText(value, 6, { ...format, decimalSign: "comma" });
        expect(comma.replace(",", ".")).toBe(point);
        expect(comma).not.toContain(".");
      }),
    );
  });

  it("has a code that reads back", () => {
    fc.assert(
      fc.property(formats, (format) => {
        const digits = takesDigits(format.kind) ? format.digits : usualNumbers.digits;
        expect(numberFormatOf(numberFormatCode(format))).toEqual({ ...format, digits });
      }),
    );
  });

  it.each(["", "decimals", "decimals-0-point", "decimals-18-point", "exact-3-point", "fraction"])(
    "is not what %j says",
    (code) => {
      expect(numberFormatOf(code)).toBeUndefined();
    },
  );
});

it("explanations write every digit unless something else was chosen", () => {
  expect(explainedText(110.00000000000001)).toBe("110.00000000000001");
  expect(explainedText(1.5, { ...usualNumbers, decimalSign: "comma" })).toBe("1,5");
  expect(explainedText(110.00000000000001, as("decimals", 2))).toBe("110.00");
  fc.assert(
    fc.property(finite, (value) => {
      expect(explainedText(value)).toBe(exactText(value));
    }),
  );
});

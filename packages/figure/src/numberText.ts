import { type DecimalSign, type NumberFormat, usualNumbers } from "./numberFormat.ts";
import { smallFraction } from "./smallFraction.ts";

/** How many significant digits a number on the canvas has. Every digit is one hover away. */
const significantDigits = 6;

/** From here on, powers of ten are written out. */
const large = { significant: 1e9, decimals: 1e15 };
const small = 1e-4;

/**
 * A number for the eye, with a true minus sign and powers of ten written out (`1.5×10⁻⁷`) where it is very large or small.
 * It is rounded to the nearest decimal, halves away from zero; `exactText` is not. No number but zero looks like zero.
 * `digits` are those of the place, for which the usual format leaves it to.
 */
export function numberText(
  value: number,
  digits = significantDigits,
  format: NumberFormat = usualNumbers,
): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const sign = value < 0 || (format.kind === "exact" && Object.is(value, -0)) ? "−" : "";
  return sign + localized(magnitudeText(Math.abs(value), digits, format), format.decimalSign);
}

/** As explanations write it: unless somebody chose otherwise, with every digit. */
export function explainedText(value: number, format: NumberFormat = usualNumbers): string {
  if (format.kind !== "usual") return numberText(value, significantDigits, format);
  return localized(exactText(value), format.decimalSign);
}

/** The shortest text that reads back to the same float64. */
export function exactText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** What stands between two numbers of a list: where the comma is taken, a semicolon. */
export function listSign({ decimalSign }: NumberFormat): string {
  return decimalSign === "comma" ? "; " : ", ";
}

/** The same digits with another decimal sign. */
export function localized(text: string, sign: DecimalSign): string {
  return sign === "comma" ? text.replace(".", ",") : text;
}

function magnitudeText(magnitude: number, placeDigits: number, format: NumberFormat): string {
  const { kind, digits } = format;
  if (kind === "decimals") return withDecimals(magnitude, digits);
  if (kind === "exact") return withPower(String(magnitude));
  if (kind === "fraction") return fractionText(magnitude);
  return significant(magnitude, kind === "significant" ? digits : placeDigits);
}

/** At most so many significant digits, but never a whole digit replaced by a zero; no trailing zeros. */
function significant(magnitude: number, digits: number): string {
  if (magnitude === 0) return "0";
  const rounded = magnitude.toExponential(digits - 1);
  const [mantissa = "", exponent = ""] = rounded.split("e");
  const power = Number(exponent);
  if (magnitude < large.significant && power >= digits) return magnitude.toFixed(0);
  if (power >= 9 || power < -4) return withPower(`${withoutZeros(mantissa)}e${power}`);
  return withoutZeros(magnitude.toFixed(Math.max(0, digits - 1 - power)));
}

/** So many digits after the decimal sign; where they would all be zeros though the number is not, a power of ten. */
function withDecimals(magnitude: number, digits: number): string {
  const text = magnitude.toFixed(digits);
  const vanishes = magnitude !== 0 && !/[1-9]/.test(text);
  return vanishes || magnitude >= large.decimals
    ? withPower(magnitude.toExponential(digits))
    : text;
}

/**
 * A whole number or a small fraction, where the value is the nearest float64 to it. What is neither is rounded and shows
 * that it is: it always has digits after the decimal sign, trailing zeros included (`0.300000` for 0.1 + 0.2).
 */
function fractionText(magnitude: number): string {
  if (Number.isSafeInteger(magnitude)) return String(magnitude);
  const fraction = smallFraction(magnitude);
  if (fraction) return `${fraction.over}/${fraction.under}`;
  const rounded = magnitude.toExponential(significantDigits - 1);
  if (magnitude >= large.significant || magnitude < small) return withPower(rounded);
  return magnitude.toFixed(Math.max(1, significantDigits - 1 - Number(rounded.split("e")[1])));
}

function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** `1.5e-7` as `1.5×10⁻⁷`. */
function withPower(text: string): string {
  const [mantissa = "", exponent] = text.split("e");
  return exponent === undefined ? mantissa : `${mantissa}×10${superscript(Number(exponent))}`;
}

function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join("");
  return exponent < 0 ? `⁻${raised}` : raised;
}

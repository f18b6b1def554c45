/** How many significant digits a number on the canvas has. Every digit is one hover away. */
const significantDigits = 6;

/**
 * A number for the eye: `digits` significant digits at most, but never a whole digit replaced by a
 * zero; no trailing zeros, a true minus sign, powers of ten written out (`1.5×10⁻⁷`) outside 10⁻⁴
 * to 10⁹. It is rounded; `exactText` is not.
 */
export function numberText(value: number, digits = significantDigits): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  const wholeDigits = Math.floor(Math.log10(magnitude)) + 1;
  const rounded = Number(magnitude.toPrecision(digits));
  if (magnitude < 1e9 && wholeDigits > digits) return sign + magnitude.toFixed(0);
  if (rounded >= 1e9 || rounded < 1e-4) {
    const [mantissa = "", exponent = ""] = rounded.toExponential().split("e");
    return `${sign}${mantissa}×10${superscript(Number(exponent))}`;
  }
  return sign + String(rounded);
}

/** The shortest text that reads back to the same float64. */
export function exactText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join("");
  return exponent < 0 ? `⁻${raised}` : raised;
}

import type { Tensor } from "@chalkgrad/engine";
import { type NumberFormat, numberText, shapeText, usualNumbers } from "@chalkgrad/figure";

/** As on the canvas: up to this many rows and columns are written out. */
const largestMatrix = 4;

/** A tensor in TeX: a number, a small matrix, or the shape of a larger one; a dash where there is none. */
export function tensorTex(tensor: Tensor | undefined, numbers = usualNumbers): string {
  if (!tensor) return "---";
  const { shape, data } = tensor;
  if (shape.length === 0) return `$${numberTex(data[0]!, undefined, numbers)}$`;
  const columns = shape.at(-1)!;
  const rows = shape.length === 1 ? 1 : shape[0]!;
  const isSmall = rows <= largestMatrix && columns <= largestMatrix && data.length > 0;
  if (shape.length > 2 || !isSmall) {
    return `$${shapeText(shape).replaceAll("×", "\\times ")}$`;
  }
  const lines: string[] = [];
  for (let start = 0; start < data.length; start += columns) {
    const cells = data.subarray(start, start + columns);
    const row = Array.from(cells, (value) => numberTex(value, 4, numbers));
    lines.push(row.join(" & "));
  }
  const head = `{@{}${"r".repeat(columns)}@{}}`;
  return `\\scriptsize$\\arraycolsep=3pt\\left[\\begin{array}${head}${lines.join(" \\\\ ")}\\end{array}\\right]$`;
}

/** The number as the canvas writes it, in TeX's mathematics. */
function numberTex(value: number, digits: number | undefined, numbers: NumberFormat): string {
  const exponent = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return numberText(value, digits, numbers)
    .replace("NaN", "\\mathrm{NaN}")
    .replace("∞", "\\infty ")
    .replace("−", "-")
    .replace(",", "{,}")
    .replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, sign: string, raised: string) => {
      const power = [...raised].map((digit) => exponent.indexOf(digit)).join("");
      return `\\times10^{${sign ? "-" : ""}${power}}`;
    });
}

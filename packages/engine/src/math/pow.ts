import { expOfSum } from "./exp.ts";
import { logPair } from "./log.ts";
import { exactProduct } from "./pair.ts";

/**
 * x^y as C and NumPy define it (1^anything = 1, anything^0 = 1, a negative base only with a whole exponent), right to about
 * the last digit: so x^2 is x · x.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY)) return 1;
  if (y === 1) return x;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const sign = x < 0 && y % 2 !== 0 ? -1 : 1;
  const [high, low] = logPair(Math.abs(x));
  const rough = y * high;
  if (!(Math.abs(rough) < 800)) return sign * (rough > 0 ? Number.POSITIVE_INFINITY : 0);
  if (Math.abs(rough) < 1e-20) return sign;
  const [product, error] = exactProduct(y, high);
  return sign * expOfSum(product, error + y * low);
}

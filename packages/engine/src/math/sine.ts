import { exactProduct, exactSum } from "./pair.ts";

/**
 * Sine and cosine from + − × alone: the same bits in every browser, within one unit in the last place for every finite x.
 * The argument is reduced to at most π/4 with π/2 in pieces, or for a large one with as many digits of π as it takes.
 * Polynomials: fdlibm (Sun Microsystems), k_sin.c and k_cos.c.
 */

const HALF_PI = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32,
];
/** Up to here the first piece times the number of quarter turns is exact. */
const NEAR = 1_000_000;
const BITS = 1300n;

let piBits: bigint | undefined;

export function sin(x: number): number {
  return turned(x, 0);
}

export function cos(x: number): number {
  return turned(x, 1);
}

/** sin(x + quarter · π/2) */
function turned(x: number, quarter: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (x === 0) return quarter === 0 ? x : 1;
  const [turns, high, low] = reduce(x);
  switch ((turns + quarter) & 3) {
    case 0:
      return nearSine(high, low);
    case 1:
      return nearCosine(high, low);
    case 2:
      return -nearSine(high, low);
    default:
      return -nearCosine(high, low);
  }
}

/** x = turns · π/2 + high + low; turns modulo 4. */
function reduce(x: number): readonly [turns: number, high: number, low: number] {
  if (Math.abs(x) <= Math.PI / 4) return [0, x, 0];
  if (Math.abs(x) > NEAR) return reduceFar(x);
  const turns = Math.round(x * (2 / Math.PI));
  let [high, low] = exactSum(x - turns * HALF_PI[0]!, -turns * HALF_PI[1]!);
  const [third, thirdError] = exactProduct(-turns, HALF_PI[2]!);
  const [sum, error] = exactSum(high, third);
  low += error + thirdError - turns * HALF_PI[3]!;
  [high, low] = exactSum(sum, low);
  return [turns, high, low];
}

/** In whole numbers: x is m · 2^e, so x modulo π/2 needs e more bits of π than the result. */
function reduceFar(x: number): readonly [turns: number, high: number, low: number] {
  piBits ??= pi(BITS);
  const distance = Math.abs(x);
  const size =
    distance < 2 ** 53
      ? BigInt(distance * 2 ** 40) << (BITS + 1n - 40n)
      : BigInt(distance) << (BITS + 1n);
  let turns = size / piBits;
  let rest = size - turns * piBits;
  if (2n * rest > piBits) {
    turns += 1n;
    rest -= piBits;
  }
  // rest / 2^(BITS + 1), as two doubles
  const SCALE = 2n ** (BITS + 1n - 200n);
  const whole = rest / SCALE;
  const high = Number(whole);
  const low = Number(whole - BigInt(high));
  const unit = 2 ** -200;
  const sign = x < 0 ? -1 : 1;
  return [sign * Number(turns & 3n), sign * high * unit, sign * low * unit];
}

/** π · 2^bits by Machin's formula: π = 16 atan(1/5) − 4 atan(1/239). */
function pi(bits: bigint): bigint {
  const guard = 32n;
  const one = 1n << (bits + guard);
  const atanOfInverse = (n: bigint): bigint => {
    let power = one / n;
    let sum = power;
    for (let odd = 3n, sign = -1n; power > 0n; odd += 2n, sign = -sign) {
      power /= n * n;
      sum += (sign * power) / odd;
    }
    return sum;
  };
  return (16n * atanOfInverse(5n) - 4n * atanOfInverse(239n)) >> guard;
}

function nearSine(x: number, low: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * low - v * r) - low - v * -0.16666666666666632);
}

function nearCosine(x: number, low: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z *
                (-2.7557314351390663e-7 +
                  z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const head = 1 - half;
  return head + (1 - head - half + (z * r - x * low));
}

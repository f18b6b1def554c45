/** A colour in CIELAB: lightness, green to red, blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

/**
 * How different two colours look, by CIEDE2000 with all weights 1; about 1 is just noticeable side by side.
 *
 * Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical
 * Observations", Color Research and Application 30 (2005); the names are theirs.
 */
export function ciede2000([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const C1 = Math.hypot(a1 * (1 + G), b1);
  const C2 = Math.hypot(a2 * (1 + G), b2);
  const h1 = hue(a1 * (1 + G), b1);
  const h2 = hue(a2 * (1 + G), b2);
  const grey = C1 * C2 === 0;

  const turn = grey ? 0 : nearer(h2 - h1);
  const dL = L2 - L1;
  const dC = C2 - C1;
  const dH = 2 * Math.sqrt(C1 * C2) * sin(turn / 2);

  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  const h = grey ? h1 + h2 : meanHue(h1, h2);
  const T =
    1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const SC = 1 + 0.045 * C;
  const SH = 1 + 0.015 * C * T;
  const RC = 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  const RT = -RC * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  const [l, c, x] = [dL / SL, dC / SC, dH / SH];
  return Math.sqrt(l ** 2 + c ** 2 + x ** 2 + RT * c * x);
}

/** In degrees, from 0 up to 360; a grey has none, and counts as 0. */
function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

/** The shorter way around the circle. */
function nearer(turn: number): number {
  if (turn > 180) return turn - 360;
  return turn < -180 ? turn + 360 : turn;
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

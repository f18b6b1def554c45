import type { Lab } from "./ciede2000.ts";

/** A colour in linear light, each part from 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];

/**
 * What is seen without one kind of cones, in linear sRGB: severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009); and a lamp or a printer without colours (BT.709).
 */
const eyes = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Record<string, readonly Light[]>;

export type Eyes = keyof typeof eyes;

/** A colour of a theme, `#rrggbb`, as these eyes see it. */
export function seenBy(who: Eyes, color: string): Lab {
  const light = lightOf(color);
  const seen = eyes[who].map((row) => clamped(dot(row, light)));
  return labOf(seen as unknown as Light);
}

/** How two colours stand out from each other, from 1 to 21: the contrast ratio of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((color) => dot(eyes.grey[0], lightOf(color)))
    .sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

function lightOf(color: string): Light {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const linear = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return linear as unknown as Light;
}

/** CIELAB under the white of sRGB, D65. */
function labOf([r, g, b]: Light): Lab {
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], [r, g, b]) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], [r, g, b]));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], [r, g, b]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function f(t: number): number {
  return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
}

function dot(row: Light, [r, g, b]: Light): number {
  return row[0] * r + row[1] * g + row[2] * b;
}

function clamped(part: number): number {
  return Math.min(1, Math.max(0, part));
}

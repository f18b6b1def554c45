// Pixels as players expect them: brightness and two differences of colour (BT.709), in the limited range of television. Left to
// themselves, browsers label films of a canvas as full range, which some players and slides show with other greys.

/** As a `VideoFrame` names it. */
export const videoColors = {
  primaries: "bt709",
  transfer: "bt709",
  matrix: "bt709",
  fullRange: false,
} as const satisfies VideoColorSpaceInit;

/** Bytes that a picture takes: a brightness a pixel, and the differences for four pixels together. */
export function videoPictureBytes(width: number, height: number): number {
  return (width * height * 3) / 2;
}

/**
 * Writes opaque pixels (as a canvas keeps them, on machines of the usual byte order) as I420; both sides are even.
 */
export function writeVideoPicture(
  pixels: Uint32Array,
  width: number,
  height: number,
  out: Uint8Array,
): void {
  const blues = width * height;
  const reds = blues + blues / 4;
  let at = 0;
  /** Most of a figure is its ground: what four equal pixels were made of last is made of the next ones. */
  let ground = -1;
  let grounds = [0, 0, 0] as readonly [number, number, number];
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const corner = y * width + x;
      const below = corner + width;
      const a = pixels[corner]!;
      const b = pixels[corner + 1]!;
      const c = pixels[below]!;
      const d = pixels[below + 1]!;
      if (a === b && a === c && a === d) {
        if (a !== ground) {
          ground = a;
          grounds = [brightness(a), difference(blueOf, a, a, a, a), difference(redOf, a, a, a, a)];
        }
        out[corner] = grounds[0];
        out[corner + 1] = grounds[0];
        out[below] = grounds[0];
        out[below + 1] = grounds[0];
        out[blues + at] = grounds[1];
        out[reds + at] = grounds[2];
      } else {
        out[corner] = brightness(a);
        out[corner + 1] = brightness(b);
        out[below] = brightness(c);
        out[below + 1] = brightness(d);
        out[blues + at] = difference(blueOf, a, b, c, d);
        out[reds + at] = difference(redOf, a, b, c, d);
      }
      at += 1;
    }
  }
}

/** How much of the brightness each colour is. */
const share = { red: 0.2126, green: 0.7152, blue: 0.0722 };
/** Brightness takes 219 of 255 levels, from 16 on; differences 224, around 128. */
const levels = { brightness: 219 / 255, difference: 224 / 255 };

const bright = {
  red: share.red * levels.brightness,
  green: share.green * levels.brightness,
  blue: share.blue * levels.brightness,
};
/** A quarter, as four pixels are added up. */
const toBlue = levels.difference / (2 * (1 - share.blue)) / 4;
const toRed = levels.difference / (2 * (1 - share.red)) / 4;
const blueOf = {
  red: -share.red * toBlue,
  green: -share.green * toBlue,
  blue: (1 - share.blue) * toBlue,
};
const redOf = {
  red: (1 - share.red) * toRed,
  green: -share.green * toRed,
  blue: -share.blue * toRed,
};

type Parts = typeof bright;

/** Half a level more, as bytes are cut off and not rounded. */
function brightness(pixel: number): number {
  return 16.5 + sum(bright, pixel);
}

function difference(parts: Parts, a: number, b: number, c: number, d: number): number {
  return 128.5 + sum(parts, a) + sum(parts, b) + sum(parts, c) + sum(parts, d);
}

function sum({ red, green, blue }: Parts, pixel: number): number {
  return red * (pixel & 255) + green * ((pixel >> 8) & 255) + blue * ((pixel >> 16) & 255);
}

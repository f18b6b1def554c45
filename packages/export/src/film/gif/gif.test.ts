import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countColors, GifWriter, mostGifColors } from "./gifWriter.ts";
import { filmPalette } from "./palette.ts";
import { readGif } from "./readGif.ts";

/** As a canvas keeps an opaque pixel. */
const pixel = (color: number) =>
  (0xff000000 | ((color & 0xff) << 16) | (color & 0xff00) | (color >> 16)) >>> 0;

const colors = [0xfaf8f3, 0x0064a0, 0xb84300, 0x23262b, 0xffffff];

function filmed(size: { width: number; height: number }, pictures: readonly number[][]) {
  const counts = new Map<number, number>();
  const painted = pictures.map((places) => Uint32Array.from(places, pixel));
  for (const picture of painted) countColors(picture, counts);
  const writer = new GifWriter(size, filmPalette(counts, colors, mostGifColors));
  for (const picture of painted) writer.add(picture, 4);
  return readGif(writer.done());
}

describe("a GIF film", () => {
  it("shows every picture as it was, for as long, whatever changes", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 30 }),
    });
    const films = sizes.chain((size) =>
      fc.record({
        size: fc.constant(size),
        pictures: fc.array(
          fc.array(fc.constantFrom(...colors), {
            minLength: size.width * size.height,
            maxLength: size.width * size.height,
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(films, ({ size, pictures }) => {
        const { width, height, palette, frames } = filmed(size, pictures);
        expect({ width, height }).toEqual(size);
        const shown = frames.flatMap(({ pixels, hundredths }) =>
          Array.from({ length: hundredths / 4 }, () => [...pixels].map((place) => palette[place])),
        );
        expect(shown).toEqual(pictures);
      }),
    );
  });

  it("has room for noise: more codes than its table holds, at every number of colours", () => {
    for (const count of [2, 3, 16, 200, 255]) {
      let seed = 1;
      const noise = Array.from({ length: 120 * 100 }, () => {
        seed = (seed * 16807) % 2147483647;
        return (seed % count) * 257;
      });
      const { palette, frames } = filmed({ width: 120, height: 100 }, [noise]);
      expect([...frames[0]!.pixels].map((place) => palette[place])).toEqual(noise);
    }
  });

  it("writes only the rectangle that changes, and what stands once", () => {
    const size = { width: 8, height: 6 };
    const ground = Array.from({ length: 48 }, () => colors[0]!);
    const moved = ground.map((color, at) => (at === 11 || at === 21 ? colors[1]! : color));
    const { frames } = filmed(size, [ground, ground, ground, moved, moved]);
    expect(frames.map(({ hundredths, rect }) => ({ hundredths, rect }))).toEqual([
      { hundredths: 12, rect: [0, 0, 8, 6] },
      { hundredths: 8, rect: [3, 1, 3, 2] },
    ]);
  });
});

describe("the palette of a film", () => {
  const ramp = new Map(
    Array.from({ length: 1000 }, (_, index) => [index * 16_000, 1 + (index % 7)]),
  );

  it("keeps the theme's colours as they are, and is as large as it may be", () => {
    const palette = filmPalette(ramp, [16_000, 32_000, 5], 64);
    expect(palette).toHaveLength(64);
    expect(palette.slice(0, 2)).toEqual([16_000, 32_000]);
    // What no picture shows takes no place.
    expect(palette).not.toContain(5);
  });

  it("has every colour where there are few", () => {
    expect(
      filmPalette(
        new Map([
          [1, 5],
          [2, 5],
          [3, 1],
        ]),
        [2],
        255,
      ),
    ).toEqual([2, 1, 3]);
    expect(filmPalette(new Map(), [], 255)).toEqual([]);
  });

  it("lies near all that it stands for", () => {
    const palette = filmPalette(ramp, [], 200);
    const far = (a: number, b: number) =>
      Math.max(...[16, 8, 0].map((bits) => Math.abs(((a >> bits) & 255) - ((b >> bits) & 255))));
    const worst = Math.max(
      ...[...ramp.keys()].map((color) => Math.min(...palette.map((each) => far(color, each)))),
    );
    expect(worst).toBeLessThan(64);
  });
});

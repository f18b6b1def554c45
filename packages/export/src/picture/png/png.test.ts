import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileDocument } from "../hostile.ts";
import { apple } from "../pictureCase.ts";
import { documentInPng, withDocument } from "./documentInPng.ts";
import { pngChunk, pngChunks } from "./pngChunks.ts";

/** One transparent pixel, as an encoder wrote it. */
const pixel = Uint8Array.from(
  (
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63" +
    "6460f85f0f0002870180eb47ba920000000049454e44ae426082"
  ).match(/../g)!,
  (hex) => Number.parseInt(hex, 16),
);

const typesOf = (png: Uint8Array) => [...pngChunks(png)].map(({ type }) => type);

describe("a PNG picture with its document", () => {
  it("gives the document back, whatever stands in it", () => {
    for (const document of [apple, hostileDocument()]) {
      expect(documentInPng(withDocument(pixel, document))).toEqual({ ok: true, document });
    }
  });

  it("keeps the pixels, and has the document before them", () => {
    const png = withDocument(pixel, apple);
    expect(typesOf(png)).toEqual(["IHDR", "iTXt", "IDAT", "IEND"]);
    const pixels = (bytes: Uint8Array) => [...pngChunks(bytes)].find(({ type }) => type === "IDAT");
    expect(pixels(png)!.data).toEqual(pixels(pixel)!.data);
  });

  it("holds one document: a newer one takes the place of the older", () => {
    const twice = withDocument(withDocument(pixel, hostileDocument()), apple);
    expect(typesOf(twice)).toEqual(["IHDR", "iTXt", "IDAT", "IEND"]);
    expect(documentInPng(twice)).toEqual({ ok: true, document: apple });
  });

  it("has checksums as the encoder computes them", () => {
    for (const { type, data, start, end } of pngChunks(pixel)) {
      expect(pngChunk(type, data)).toEqual(pixel.subarray(start, end));
    }
  });

  it("reads a view into a larger buffer", () => {
    const png = withDocument(pixel, apple);
    const large = new Uint8Array(png.length + 20);
    large.set(png, 7);
    expect(documentInPng(large.subarray(7, 7 + png.length))).toEqual({ ok: true, document: apple });
  });
});

describe("bytes that are hostile", () => {
  it("carry no document where they are none of ours", () => {
    expect(documentInPng(pixel)).toBeUndefined();
    expect(documentInPng(new Uint8Array())).toBeUndefined();
    expect(() => withDocument(Uint8Array.of(1, 2, 3), apple)).toThrow(RangeError);
  });

  it("are refused where the document is damaged", () => {
    const png = withDocument(pixel, apple);
    png[100]! ^= 1;
    expect(documentInPng(png)).toBeUndefined();
  });

  it("are refused where it is no document", () => {
    const text = "chalkgrad\0\0\0\0\0{}";
    const chunk = pngChunk(
      "iTXt",
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
    const forged = Uint8Array.of(...pixel.subarray(0, 33), ...chunk, ...pixel.subarray(33));
    expect(documentInPng(forged)).toMatchObject({ ok: false });
  });

  it("never make it read beyond their end or stand still", () => {
    const png = withDocument(pixel, apple);
    fc.assert(
      fc.property(
        fc.nat(png.length),
        fc.array(fc.tuple(fc.nat(png.length - 1), fc.nat(255)), { maxLength: 4 }),
        (length, changes) => {
          const bytes = png.slice();
          for (const [place, byte] of changes) bytes[place] = byte;
          expect(() => documentInPng(bytes.subarray(0, length))).not.toThrow();
        },
      ),
    );
    const endless = png.slice();
    endless.set([0xff, 0xff, 0xff, 0xff], 33);
    expect(documentInPng(endless)).toBeUndefined();
  });
});

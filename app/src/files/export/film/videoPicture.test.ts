import { expect, test } from "vitest";
import { videoPictureBytes, writeVideoPicture } from "./videoPicture.ts";

/** Brightness, blue and red difference of a picture of one colour. */
function inVideo(red: number, green: number, blue: number): number[] {
  const pixel = (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
  const out = new Uint8Array(videoPictureBytes(4, 2));
  writeVideoPicture(new Uint32Array(8).fill(pixel), 4, 2, out);
  expect(new Set(out.subarray(0, 8)).size).toBe(1);
  expect(out[8]).toBe(out[9]);
  expect(out[10]).toBe(out[11]);
  return [out[0]!, out[8]!, out[10]!];
}

test("colours have the levels that BT.709 gives them in the limited range", () => {
  expect(inVideo(0, 0, 0)).toEqual([16, 128, 128]);
  expect(inVideo(255, 255, 255)).toEqual([235, 128, 128]);
  expect(inVideo(255, 0, 0)).toEqual([63, 102, 240]);
  expect(inVideo(0, 255, 0)).toEqual([173, 42, 26]);
  expect(inVideo(0, 0, 255)).toEqual([32, 240, 118]);
});

test("every pixel keeps its brightness in its place, four share their colour", () => {
  const pixels = Uint32Array.of(0xff000000, 0xffffffff, 0xffffffff, 0xff000000);
  const out = new Uint8Array(videoPictureBytes(2, 2));
  writeVideoPicture(pixels, 2, 2, out);
  expect([...out]).toEqual([16, 235, 235, 16, 128, 128]);
});

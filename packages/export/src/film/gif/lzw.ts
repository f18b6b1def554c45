import type { ByteSink } from "./byteSink.ts";

const mostCodes = 4096;
/** A prime above twice the codes: places are found in a step or two. */
const places = 9973;
const blockSize = 255;

/** Writes pixels as GIF has them: variable-length LZW of `depth` bits a pixel, in blocks, the low bits first. */
export function writeLzw(sink: ByteSink, pixels: Uint8Array, depth: number): void {
  const clear = 1 << depth;
  const keys = new Int32Array(places).fill(-1);
  const codes = new Int16Array(places);
  const block: number[] = [];
  let bits = 0;
  let held = 0;
  let width = depth + 1;
  let next = clear + 2;

  const flush = () => {
    if (block.length === 0) return;
    sink.byte(block.length);
    sink.bytes(...block);
    block.length = 0;
  };
  const put = (code: number) => {
    bits |= code << held;
    held += width;
    while (held >= 8) {
      block.push(bits & 0xff);
      if (block.length === blockSize) flush();
      bits >>>= 8;
      held -= 8;
    }
  };

  sink.byte(depth);
  put(clear);
  let prefix = pixels[0]!;
  for (let index = 1; index < pixels.length; index++) {
    const pixel = pixels[index]!;
    const key = (prefix << 8) | pixel;
    let place = key % places;
    while (keys[place] !== -1 && keys[place] !== key) place = place === 0 ? places - 1 : place - 1;
    if (keys[place] === key) {
      prefix = codes[place]!;
      continue;
    }
    put(prefix);
    prefix = pixel;
    if (next < mostCodes) {
      keys[place] = key;
      codes[place] = next;
      // Readers know a code one step later than writers do.
      if (next === 1 << width) width += 1;
      next += 1;
    } else {
      put(clear);
      keys.fill(-1);
      next = clear + 2;
      width = depth + 1;
    }
  }
  put(prefix);
  if (next === 1 << width && next < mostCodes) width += 1;
  put(clear + 1);
  if (held > 0) block.push(bits & 0xff);
  flush();
  sink.byte(0);
}

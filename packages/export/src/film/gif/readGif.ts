/** A picture of a film as a reader shows it: places of the palette, and how long it stands. */
interface GifFrame {
  readonly pixels: Uint8Array;
  readonly hundredths: number;
  readonly rect: readonly [x: number, y: number, width: number, height: number];
}

interface ReadGif {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly number[];
  readonly frames: readonly GifFrame[];
}

/** For tests: reads what the writer writes, by the letter of the format. */
export function readGif(bytes: Uint8Array): ReadGif {
  const word = (at: number) => bytes[at]! | (bytes[at + 1]! << 8);
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (ascii(0, 6) !== "GIF89a") throw new Error("no GIF");
  const width = word(6);
  const height = word(8);
  const colors = 2 << (bytes[10]! & 7);
  let at = 13;
  const palette = Array.from({ length: colors }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at + 3 * index);
    return (red << 16) | (green << 8) | blue;
  });
  at += 3 * colors;
  const frames: GifFrame[] = [];
  const screen = new Uint8Array(width * height);
  let hundredths = 0;
  let transparent = -1;
  const blocks = () => {
    const data: number[] = [];
    while (bytes[at] !== 0) {
      data.push(...bytes.subarray(at + 1, at + 1 + bytes[at]!));
      at += 1 + bytes[at]!;
    }
    at += 1;
    return data;
  };
  for (;;) {
    const kind = bytes[at++];
    if (kind === 0x3b) break;
    if (kind === 0x21) {
      const label = bytes[at++];
      const data = blocks();
      if (label !== 0xf9) continue;
      hundredths = data[1]! | (data[2]! << 8);
      transparent = data[0]! & 1 ? data[3]! : -1;
      continue;
    }
    if (kind !== 0x2c) throw new Error(`block ${kind} at ${at}`);
    const rect = [word(at), word(at + 2), word(at + 4), word(at + 6)] as const;
    at += 9;
    const depth = bytes[at++]!;
    const places = unpacked(blocks(), depth);
    const [x, y, wide, high] = rect;
    if (places.length !== wide * high) throw new Error(`${places.length} of ${wide * high} pixels`);
    places.forEach((place, index) => {
      if (place !== transparent)
        screen[(y + Math.floor(index / wide)) * width + x + (index % wide)] = place;
    });
    frames.push({ pixels: screen.slice(), hundredths, rect });
  }
  if (at !== bytes.length) throw new Error("bytes after the end");
  return { width, height, palette, frames };
}

function unpacked(data: readonly number[], depth: number): number[] {
  const clear = 1 << depth;
  const out: number[] = [];
  let table: number[][] = [];
  let width = depth + 1;
  let last: number[] | undefined;
  let bits = 0;
  let held = 0;
  let at = 0;
  for (;;) {
    while (held < width) {
      if (at === data.length) throw new Error("cut off");
      bits |= data[at++]! << held;
      held += 8;
    }
    const code = bits & ((1 << width) - 1);
    bits >>>= width;
    held -= width;
    if (code === clear + 1) return out;
    if (code === clear) {
      table = Array.from({ length: clear + 2 }, (_, place) => [place]);
      width = depth + 1;
      last = undefined;
      continue;
    }
    const entry: number[] | undefined =
      table[code] ?? (code === table.length && last ? [...last, last[0]!] : undefined);
    if (!entry) throw new Error(`code ${code} of ${table.length}`);
    out.push(...entry);
    if (last && table.length < 4096) table.push([...last, entry[0]!]);
    if (table.length === 1 << width && width < 12) width += 1;
    last = entry;
  }
}

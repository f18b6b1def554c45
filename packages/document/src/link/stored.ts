/** The most that one block holds. */
const mostBytes = 0xffff;

/**
 * Bytes as a stream that unpacks to them and packs nothing: blocks of the kind "stored". The same everywhere, where
 * two packers may find two ways. Source: RFC 1951, 3.2.4.
 */
export function stored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / mostBytes));
  const stream = new Uint8Array(bytes.length + 5 * blocks);
  let at = 0;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * mostBytes, (block + 1) * mostBytes);
    const { length } = part;
    const isLast = block === blocks - 1;
    stream.set(
      [isLast ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff],
      at,
    );
    stream.set(part, at + 5);
    at += 5 + length;
  }
  return stream;
}

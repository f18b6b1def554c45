// RFC 4648, section 5, without padding: 6 bits a character, none of which an address escapes.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const sextets = new Map(
  [...alphabet].map((character, sextet) => [character.charCodeAt(0), sextet]),
);

export function base64UrlFrom(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(bytes.length - at, 3);
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let place = 0; place <= left; place++) {
      texts.push(alphabet[(triple >> (18 - 6 * place)) & 63]!);
    }
  }
  return texts.join("");
}

/** Undefined where the text has another character, or a length that no bytes have. */
export function bytesFromBase64Url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const sextet = sextets.get(text.charCodeAt(index));
    if (sextet === undefined) return undefined;
    bits = ((bits & 0xff) << 6) | sextet;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}

/**
 * Bytes of a text in UTF-8, counted up to just above `most` (a lone surrogate counts as the three bytes of the
 * replacement character).
 */
export function utf8Length(text: string, most: number): number {
  if (text.length > most) return text.length;
  if (text.length * 3 <= most) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdbff) bytes += 3;
    else {
      const next = text.charCodeAt(index + 1);
      const isPair = next >= 0xdc00 && next <= 0xdfff;
      bytes += isPair ? 4 : 3;
      if (isPair) index++;
    }
  }
  return bytes;
}

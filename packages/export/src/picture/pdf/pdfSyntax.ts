/** A number as PDF writes it: no powers of ten, thousandths of a point at most. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  // Numbers this large would be written with a power of ten; no page is that large.
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e9 ? String(rounded + 0) : "0";
}

export function pdfNumbers(...values: readonly number[]): string {
  return values.map(pdfNumber).join(" ");
}

/** Text for people (titles, names of files), in any letters. */
export function pdfText(text: string): string {
  return `<feff${[...text].map(utf16).join("")}>`;
}

/** A code point in UTF-16, most significant byte first, as hexadecimal digits; half of a pair as what stands for just that. */
export function utf16(character: string): string {
  const whole = /^\p{Surrogate}$/u.test(character) ? "\ufffd" : character;
  return Array.from({ length: whole.length }, (_, i) => hex(whole.charCodeAt(i), 4)).join("");
}

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

import { encode } from "uqr";

export interface QrCode {
  /** Modules a side, the quiet zone around them included. */
  readonly size: number;
  /** The dark modules as SVG path data, one unit a module. */
  readonly path: string;
}

/** A longer link makes a code so fine that telephones fail on it. */
export const mostCharacters = 1_200;

/** The quiet zone that the standard asks for. */
const border = 4;

/** A link as a QR code; short ones can afford to lose more to glare and distance. */
export function qrCode(link: string): QrCode {
  const { data, size } = encode(link, { ecc: link.length > 500 ? "L" : "M", border });
  let path = "";
  for (const [y, row] of data.entries()) {
    // Neighbours are one stroke: between rectangles of their own, screens would show seams.
    for (let x = 0; x < size; x++) {
      let end = x;
      while (row[end]) end++;
      if (end > x) path += `M${x},${y}h${end - x}v1h${x - end}z`;
      x = Math.max(x, end);
    }
  }
  return { size, path };
}

import { strToU8, zlibSync } from "fflate";
import { joined } from "./font/subsetFont.ts";

/** Points at an object of the file: `12 0 R`. */
export type PdfReference = `${number} 0 R`;

/** The objects of a PDF file. The same objects give the same bytes on any day and any machine. */
export class PdfFile {
  readonly #objects: (Uint8Array | undefined)[] = [];

  /** A place for an object that is written later. */
  reserve(): PdfReference {
    this.#objects.push(undefined);
    return `${this.#objects.length} 0 R`;
  }

  write(at: PdfReference, body: string | Uint8Array): PdfReference {
    this.#objects[Number.parseInt(at, 10) - 1] = typeof body === "string" ? latin(body) : body;
    return at;
  }

  add(body: string): PdfReference {
    return this.write(this.reserve(), body);
  }

  /** Bytes with a few words about them, such as `/Type /Font`; packed unless somebody shall find them as they are. */
  addStream(bytes: Uint8Array, about = "", pack = true): PdfReference {
    const content = pack ? zlibSync(bytes, { level: 9 }) : bytes;
    const filter = pack ? " /Filter /FlateDecode" : "";
    const head = `<<${about && ` ${about}`}${filter} /Length ${content.length} >>\nstream\n`;
    return this.write(this.reserve(), joined([latin(head), content, latin("\nendstream")]));
  }

  bytes(catalog: PdfReference, about: PdfReference): Uint8Array<ArrayBuffer> {
    // The second line tells programs that the file is not text.
    const parts: Uint8Array[] = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
    let length = parts[0]!.length;
    const starts = this.#objects.map((body, index) => {
      if (!body) throw new RangeError(`Object ${index + 1} was reserved and never written.`);
      const start = length;
      const whole = joined([latin(`${index + 1} 0 obj\n`), body, latin("\nendobj\n")]);
      parts.push(whole);
      length += whole.length;
      return start;
    });
    const count = starts.length + 1;
    const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`);
    parts.push(
      latin(
        `xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}` +
          `trailer\n<< /Size ${count} /Root ${catalog} /Info ${about} >>\n` +
          `startxref\n${length}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }
}

/** A byte a character. */
function latin(text: string): Uint8Array {
  return strToU8(text, true);
}

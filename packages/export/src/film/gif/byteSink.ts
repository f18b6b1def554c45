/** Bytes that are written one after the other, as many as come. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  bytes(...values: readonly number[]): void {
    for (const value of values) this.byte(value);
  }

  /** Sixteen bits, the low ones first. */
  word(value: number): void {
    this.bytes(value & 0xff, value >> 8);
  }

  ascii(text: string): void {
    for (let index = 0; index < text.length; index++) this.byte(text.charCodeAt(index));
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

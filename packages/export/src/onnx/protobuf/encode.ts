import { strToU8 } from "fflate";
import { type Draft, type Field, type Schema, wire } from "./schema.ts";

/** The message in the protobuf wire format. */
export function encode<S extends Schema>(schema: S, draft: Draft<S>): Uint8Array {
  const bytes = new Bytes();
  for (const [name, field] of Object.entries(schema)) {
    const value: unknown = draft[name];
    if (value !== undefined) writeField(bytes, field, value);
  }
  return bytes.finish();
}

function writeField(bytes: Bytes, field: Field, value: unknown): void {
  const [number, kind] = field;
  if (kind === "int" || kind === "int?") {
    bytes.varint(number * 8 + wire.varint);
    bytes.varint(value as number);
  } else if (kind === "float") {
    bytes.varint(number * 8 + wire.fixed32);
    bytes.append(littleEndian(4, [value as number]));
  } else {
    for (const block of blocksOf(field, value)) {
      bytes.varint(number * 8 + wire.bytes);
      bytes.varint(block.length);
      bytes.append(block);
    }
  }
}

/** What is written with its length before it: numbers lie together in one block, everything else of a list in a block each. */
function blocksOf([, kind, schema]: Field, value: unknown): readonly Uint8Array[] {
  switch (kind) {
    case "ints": {
      const packed = new Bytes();
      for (const each of value as readonly number[]) packed.varint(each);
      return [packed.finish()];
    }
    case "floats":
      return [littleEndian(4, value as readonly number[])];
    case "doubles":
      return [littleEndian(8, value as readonly number[])];
    case "text":
      return [strToU8(value as string)];
    case "texts":
      return (value as readonly string[]).map((each) => strToU8(each));
    case "one":
      return [encode(schema, value as Draft<Schema>)];
    case "many":
      return (value as readonly Draft<Schema>[]).map((each) => encode(schema, each));
    default:
      return [value as Uint8Array];
  }
}

/** Floating-point numbers as they lie in the bytes. */
export function littleEndian(size: 4 | 8, numbers: ArrayLike<number>): Uint8Array {
  const buffer = new ArrayBuffer(numbers.length * size);
  const view = new DataView(buffer);
  for (let i = 0; i < numbers.length; i++) {
    if (size === 4) view.setFloat32(i * 4, numbers[i]!, true);
    else view.setFloat64(i * 8, numbers[i]!, true);
  }
  return new Uint8Array(buffer);
}

/** Bytes that grow at their end. */
class Bytes {
  #space = new Uint8Array(64);
  #length = 0;

  append(content: Uint8Array): void {
    this.#reserve(content.length);
    this.#space.set(content, this.#length);
    this.#length += content.length;
  }

  /** Seven bits a byte, the lowest first; a negative number has all of its 64 bits. */
  varint(value: number): void {
    this.#reserve(10);
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 0x7fn) {
      this.#space[this.#length++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#space[this.#length++] = Number(rest);
  }

  finish(): Uint8Array {
    return this.#space.subarray(0, this.#length);
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#space.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#space.length));
    larger.set(this.#space.subarray(0, this.#length));
    this.#space = larger;
  }
}

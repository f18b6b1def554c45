import { strFromU8 } from "fflate";
import { type Message, type Schema, wire } from "./schema.ts";

/** Bytes that are no message of the schema. */
export class WireError extends Error {}

/**
 * Reads a message of the protobuf wire format; fields that the schema does not know are passed over. The depth is that of the
 * schema, whatever the bytes say.
 * @param most elements of lists in all, so that a small file cannot ask for much memory.
 * @throws WireError where the bytes break off, or are something else.
 */
export function decode<S extends Schema>(schema: S, bytes: Uint8Array, most: number): Message<S> {
  return new Decoder(most).message(schema, bytes) as Message<S>;
}

class Decoder {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** @param message one that was read before, and goes on: bytes one after the other are the messages put together. */
  message(
    schema: Schema,
    bytes: Uint8Array,
    message: Record<string, unknown> = emptyMessage(schema),
  ): Record<string, unknown> {
    const fields = fieldsByNumber(schema);
    const reader = new Reader(bytes);
    while (!reader.isAtEnd) {
      const key = reader.varint();
      const type = key % 8;
      const known = fields.get(Math.floor(key / 8));
      const value = reader.value(type);
      if (known === undefined) continue;
      const [name, [, kind, inner]] = known;
      switch (kind) {
        case "int":
        case "int?":
          message[name] = numberOf(type === wire.varint, value);
          break;
        case "ints":
          this.#numbers(message[name] as number[], wire.varint, type, value);
          break;
        case "floats":
          this.#numbers(message[name] as number[], wire.fixed32, type, value);
          break;
        case "doubles":
          this.#numbers(message[name] as number[], wire.fixed64, type, value);
          break;
        case "float":
          message[name] = numberOf(type === wire.fixed32, value);
          break;
        case "text":
          message[name] = textOf(value);
          break;
        case "texts":
          this.#take(1);
          (message[name] as string[]).push(textOf(value));
          break;
        case "bytes":
          message[name] = bytesOf(value);
          break;
        case "one":
          message[name] = this.message(
            inner!,
            bytesOf(value),
            message[name] as Record<string, unknown> | undefined,
          );
          break;
        case "many":
          this.#take(1);
          (message[name] as unknown[]).push(this.message(inner!, bytesOf(value)));
      }
    }
    return message;
  }

  /** A list of numbers comes packed into one field, or as one field each. */
  #numbers(list: number[], alone: number, type: number, value: number | Uint8Array): void {
    if (typeof value === "number") {
      this.#take(1);
      list.push(numberOf(type === alone, value));
      return;
    }
    const reader = new Reader(value);
    while (!reader.isAtEnd) {
      this.#take(1);
      list.push(reader.value(alone) as number);
    }
  }

  #take(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new WireError("it holds more than can be read");
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  value(type: number): number | Uint8Array {
    switch (type) {
      case wire.varint:
        return this.varint();
      case wire.fixed32:
        return this.#view.getFloat32(this.#advance(4), true);
      case wire.fixed64:
        return this.#view.getFloat64(this.#advance(8), true);
      case wire.bytes: {
        const length = this.varint();
        const start = this.#advance(length);
        return this.#bytes.subarray(start, start + length);
      }
      default:
        throw new WireError("it has a field of no known kind");
    }
  }

  varint(): number {
    let low = 0;
    for (let bit = 0; bit < 49; bit += 7) {
      const byte = this.#bytes[this.#advance(1)]!;
      low += (byte & 0x7f) * 2 ** bit;
      if (byte < 0x80) return low;
    }
    let whole = BigInt(low);
    for (let bit = 49n; bit < 70n; bit += 7n) {
      const byte = this.#bytes[this.#advance(1)]!;
      whole |= BigInt(byte & 0x7f) << bit;
      if (byte < 0x80) return Number(BigInt.asIntN(64, whole));
    }
    throw new WireError("it has a number without an end");
  }

  #advance(count: number): number {
    const start = this.#at;
    if (!(count >= 0 && start + count <= this.#bytes.length)) {
      throw new WireError("it breaks off in the middle");
    }
    this.#at += count;
    return start;
  }
}

function numberOf(isRightType: boolean, value: number | Uint8Array): number {
  if (!isRightType || typeof value !== "number") throw new WireError("a number is something else");
  return value;
}

function bytesOf(value: number | Uint8Array): Uint8Array {
  if (typeof value === "number") throw new WireError("a part is a number");
  return value;
}

/** What is no UTF-8 is replaced: names need only be told apart, and people read the rest. */
function textOf(value: number | Uint8Array): string {
  return strFromU8(bytesOf(value));
}

type Entry = readonly [name: string, field: readonly [number, string, Schema?]];

const known = new WeakMap<Schema, ReadonlyMap<number, Entry>>();

function fieldsByNumber(schema: Schema): ReadonlyMap<number, Entry> {
  let fields = known.get(schema);
  if (fields === undefined) {
    fields = new Map(Object.entries(schema).map((entry) => [entry[1][0], entry as Entry]));
    known.set(schema, fields);
  }
  return fields;
}

const single: Readonly<Record<string, unknown>> = {
  int: 0,
  float: 0,
  text: "",
  bytes: new Uint8Array(),
};

function emptyMessage(schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).map(([name, [, kind]]) => [
      name,
      kind.endsWith("s") && kind !== "bytes" ? [] : kind === "many" ? [] : single[kind],
    ]),
  );
}

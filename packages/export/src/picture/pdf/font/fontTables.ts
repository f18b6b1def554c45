import { unzlibSync } from "fflate";

/** The tables of a font file by their four letters. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const woffSignature = 0x774f4646;

/** Reads a font file of ours, TrueType or WOFF: its tables as they are in TrueType. */
export function fontTables(file: Uint8Array): FontTables {
  const view = viewOf(file);
  const packed = view.getUint32(0) === woffSignature;
  const count = view.getUint16(packed ? 12 : 4);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index++) {
    const entry = packed ? 44 + index * 20 : 12 + index * 16;
    const name = String.fromCharCode(...file.subarray(entry, entry + 4));
    if (!packed) {
      const start = view.getUint32(entry + 8);
      tables.set(name, file.subarray(start, start + view.getUint32(entry + 12)));
      continue;
    }
    const start = view.getUint32(entry + 4);
    const stored = file.subarray(start, start + view.getUint32(entry + 8));
    const length = view.getUint32(entry + 12);
    const table = stored.length < length ? unzlibSync(stored) : stored;
    if (table.length !== length) throw new RangeError(`The font's table ${name} is not whole.`);
    tables.set(name, table);
  }
  return tables;
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

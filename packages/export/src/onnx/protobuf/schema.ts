/** What one field of a message holds; `many` of a message, or `one` that may be absent. */
export type Field =
  | readonly [number: number, kind: Scalar]
  | readonly [number: number, count: "one" | "many", schema: Schema];

export interface Schema {
  readonly [name: string]: Field;
}

/** Kinds of fields that are no message. Of integers all 64 bits are read; one beyond 2^53 loses its last digits. */
interface Scalars {
  readonly int: number;
  /** An integer that tells 0 from nothing. */
  readonly "int?": number | undefined;
  readonly ints: readonly number[];
  readonly float: number;
  readonly floats: readonly number[];
  readonly doubles: readonly number[];
  readonly text: string;
  readonly texts: readonly string[];
  readonly bytes: Uint8Array;
}

type Scalar = keyof Scalars;

type ValueOf<F extends Field> = F extends readonly [number, infer Kind extends Scalar]
  ? Scalars[Kind]
  : F extends readonly [number, "one", infer S extends Schema]
    ? Message<S> | undefined
    : F extends readonly [number, "many", infer S extends Schema]
      ? readonly Message<S>[]
      : never;

type DraftOf<F extends Field> = F extends readonly [number, infer Kind extends Scalar]
  ? Scalars[Kind]
  : F extends readonly [number, "one", infer S extends Schema]
    ? Draft<S>
    : F extends readonly [number, "many", infer S extends Schema]
      ? readonly Draft<S>[]
      : never;

/** A message as it is read: what the bytes leave out is 0, empty or undefined. */
export type Message<S extends Schema> = { readonly [Name in keyof S]: ValueOf<S[Name]> };

/** A message to write: what is left out is not written. */
export type Draft<S extends Schema> = { readonly [Name in keyof S]?: DraftOf<S[Name]> };

/** How a field lies in the bytes. */
export const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** What kind of JSON value is meant or was found, in words that a message can use. */
export type JsonKind =
  | "an object"
  | "a list"
  | "a text"
  | "a number"
  | "a whole number"
  | "true or false"
  | "null"
  | "a number or a list of numbers"
  | "a number, a list of numbers or null"
  | "nothing";

/** Why a text is not JSON. */
export type SyntaxReason =
  | "no-value"
  | "no-key"
  | "no-colon"
  | "no-comma"
  | "trailing-comma"
  | "unclosed-text"
  | "control-character"
  | "bad-escape"
  | "bad-number"
  | "after-end";

/**
 * One thing that is wrong with a file, as data: an app words it in its user's language from `code` and the
 * parameters, and `message` is the English wording.
 */
export type FaultDetail =
  | { readonly code: "too-large"; readonly limit: number }
  | {
      readonly code: "not-json";
      readonly line: number;
      readonly column: number;
      readonly reason: SyntaxReason;
      /** The character that stands there, or undefined at the end of the file. */
      readonly found: string | undefined;
    }
  | { readonly code: "duplicate-key"; readonly key: string }
  | { readonly code: "wrong-type"; readonly expected: JsonKind; readonly found: JsonKind }
  | { readonly code: "missing-key"; readonly key: string }
  | {
      readonly code: "unknown-key";
      readonly key: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly code: "wrong-format"; readonly found: string }
  | { readonly code: "wrong-version"; readonly found: number; readonly newest: number }
  | { readonly code: "newer-version"; readonly found: number; readonly newest: number }
  | { readonly code: "bad-id"; readonly id: string }
  | { readonly code: "duplicate-id"; readonly id: string; readonly first: string }
  | {
      readonly code: "unknown-op";
      readonly op: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly code: "unknown-port";
      readonly op: string;
      readonly port: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly code: "unknown-attribute";
      readonly op: string;
      readonly attribute: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly code: "unknown-source"; readonly id: string; readonly suggestion?: string }
  | {
      readonly code: "only-input";
      readonly key: "value" | "trainable" | "unit";
      readonly op: string;
    }
  | { readonly code: "not-finite"; readonly found: string }
  | {
      readonly code: "ragged";
      /** Length of the lists at this depth, or undefined where a number is due. */
      readonly expected: number | undefined;
      /** Length of the list found, or undefined where a number was found. */
      readonly found: number | undefined;
    }
  | { readonly code: "too-deep"; readonly limit: number }
  | { readonly code: "too-many-nodes"; readonly found: number; readonly limit: number }
  | { readonly code: "too-many-numbers"; readonly found: number; readonly limit: number }
  | { readonly code: "too-many-steps"; readonly found: number; readonly limit: number }
  | { readonly code: "too-long"; readonly found: number; readonly limit: number }
  | {
      readonly code: "unknown-choice";
      readonly found: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly code: "not-positive"; readonly found: number }
  | { readonly code: "unknown-member"; readonly id: string; readonly suggestion?: string }
  | { readonly code: "duplicate-member"; readonly id: string }
  | { readonly code: "group-cycle"; readonly cycle: readonly string[] };

export type FaultCode = FaultDetail["code"];

/** A fault with its place in the file, such as `nodes[3].inputs.x` ("" is the file as a whole). */
export type Fault = FaultDetail & { readonly where: string; readonly message: string };

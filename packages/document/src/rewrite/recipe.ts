import type { OpName, Shape } from "@chalkgrad/engine";

/** What feeds a port of a part: another part by its key, or a port of the op that is opened. */
export type Feed = { readonly part: string } | { readonly port: string };

/** One node that an op opens into. */
export interface Part {
  /** Its name within the recipe; a fresh id is made of the node's id and this. The last part takes the node's own id. */
  readonly key: string;
  readonly op: OpName;
  readonly inputs: Readonly<Record<string, Feed>>;
  readonly attrs?: Readonly<Record<string, number | boolean>>;
  /** Of a constant. */
  readonly value?: number;
  readonly label?: string;
  /** Where it stands: columns to the right of the node's place, rows below it. */
  readonly column: number;
  readonly row: number;
}

/** What a recipe must know: the shape that comes in at each port, and the op's attributes. */
export interface Situation {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** How a composite op is made of simpler ones. The value and all gradients stay the same, but for rounding. */
export interface Recipe {
  readonly op: OpName;
  /** The parts, each behind those that feed it; the last one is the result. */
  parts(situation: Situation): readonly Part[];
  /** The op's attributes, read off the parts of a pattern that is to be closed; by the parts' keys. */
  attrsFrom?(attrs: (key: string) => Readonly<Record<string, unknown>>): Record<string, number>;
  /**
   * Beyond this size of an input the parts overflow where the op itself does not: e^x of a float64 is Infinity from 709.79
   * on. The op is written so that it never does.
   */
  readonly overflowsBeyond?: number;
}

export function part(key: string): Feed {
  return { part: key };
}

export function port(name: string): Feed {
  return { port: name };
}

/** An input that holds a number of the formula. */
export function constantPart(key: string, value: number, column: number, row: number): Part {
  return { key, op: "input", inputs: {}, value, label: String(value), column, row };
}

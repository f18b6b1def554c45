import { add } from "./add.ts";
import { input } from "./input.ts";
import { matmul } from "./matmul.ts";
import { mul } from "./mul.ts";
import type { AttributeDescription, OpDefinition } from "./op.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * Every op, in an order that is part of the contract: it decides ties in the order of evaluation, and so the
 * last digit of a sum of gradients. Append only.
 */
export const ops = {
  input,
  add,
  mul,
  relu,
  sigmoid,
  matmul,
} as const satisfies Readonly<Record<string, OpDefinition>>;

export type OpName = keyof typeof ops;
export type PortOf<Op extends OpName> = (typeof ops)[Op]["ports"][number];

interface ValueOfKind {
  readonly number: number;
  readonly integer: number;
  readonly integers: readonly number[];
  readonly "integer-or-integers": number | readonly number[];
  readonly boolean: boolean;
}

type Described<Op extends OpName> = Extract<
  (typeof ops)[Op]["attributes"][number],
  AttributeDescription
>;

/** The attributes that an op takes, each optional. */
export type AttributesOf<Op extends OpName> = {
  readonly [Each in Described<Op> as Each["name"]]?:
    | ValueOfKind[Each["kind"]]
    | (Each["default"] extends null ? null : never);
};

/** The ops in registry order. */
export const opNames = Object.keys(ops) as readonly OpName[];

export function isOpName(text: string): text is OpName {
  return Object.hasOwn(ops, text);
}

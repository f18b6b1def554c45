import { abs } from "./abs.ts";
import { add } from "./add.ts";
import { affine } from "./affine.ts";
import { cos } from "./cos.ts";
import { div } from "./div.ts";
import { exp } from "./exp.ts";
import { input } from "./input.ts";
import { leakyRelu } from "./leakyRelu.ts";
import { log } from "./log.ts";
import { matmul } from "./matmul.ts";
import { max } from "./max.ts";
import { mean } from "./mean.ts";
import { meanSquaredError } from "./meanSquaredError.ts";
import { min } from "./min.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import type { AttributeDescription, OpDefinition } from "./op.ts";
import { pow } from "./pow.ts";
import { reciprocal } from "./reciprocal.ts";
import { relu } from "./relu.ts";
import { reshape } from "./reshape.ts";
import { sigmoid } from "./sigmoid.ts";
import { sin } from "./sin.ts";
import { softmax } from "./softmax.ts";
import { softmaxCrossEntropy } from "./softmaxCrossEntropy.ts";
import { softplus } from "./softplus.ts";
import { sqrt } from "./sqrt.ts";
import { square } from "./square.ts";
import { sub } from "./sub.ts";
import { sum } from "./sum.ts";
import { sumSquaredError } from "./sumSquaredError.ts";
import { tanh } from "./tanh.ts";
import { transpose } from "./transpose.ts";

/**
 * Every op, in an order that is part of the contract: it decides ties in the order of evaluation, and so the
 * last digit of a sum of gradients. Append only.
 */
export const ops = {
  input,
  add,
  sub,
  mul,
  div,
  pow,
  max,
  min,
  neg,
  exp,
  log,
  sqrt,
  square,
  reciprocal,
  abs,
  sin,
  cos,
  relu,
  leakyRelu,
  sigmoid,
  tanh,
  softplus,
  matmul,
  affine,
  transpose,
  reshape,
  sum,
  mean,
  softmax,
  softmaxCrossEntropy,
  sumSquaredError,
  meanSquaredError,
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

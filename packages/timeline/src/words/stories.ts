import type { OpName } from "@chalkgrad/engine";
import { leakyRelu, max, min, relu, sigmoid, softplus, tanh } from "./activationStories.ts";
import {
  abs,
  add,
  cos,
  div,
  exp,
  log,
  mul,
  neg,
  pow,
  reciprocal,
  sin,
  sqrt,
  square,
  sub,
} from "./arithmeticStories.ts";
import { meanSquaredError, softmaxCrossEntropy, sumSquaredError } from "./lossStories.ts";
import { affine, matmul, reshape, transpose } from "./matrixStories.ts";
import { mean, softmax, sum } from "./reductionStories.ts";
import { say } from "./segment.ts";
import type { OpStory } from "./story.ts";

/** A leaf is given and depends on nothing. */
const input: OpStory = {
  does: (z) => ({ en: say`${z} is given`, ja: say`${z} は与えられた値です` }),
  because: [],
  forward: (_operation, at, voice) => voice.result(at),
  dependences: () => ({ first: [], count: 0 }),
};

/** What each op says about itself. A new op does not compile until it does. */
export const stories: Readonly<Record<OpName, OpStory>> = {
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
};

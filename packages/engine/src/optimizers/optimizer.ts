import type { Tensor } from "../tensor.ts";

/** A parameter after one step, and what the optimizer remembers for the next. */
export interface Step<State> {
  readonly parameter: Tensor;
  readonly state: State;
}

/**
 * How learning moves a parameter. Pure: the same parameter, gradient and state give the same step, so a player can
 * go back and forth. Keep one state for each parameter.
 */
export interface Optimizer<State> {
  readonly name: string;
  /** What is remembered before the first step. */
  start(parameter: Tensor): State;
  /** One step against the gradient, which has the parameter's shape. */
  step(parameter: Tensor, gradient: Tensor, state: State): Step<State>;
}

/** A tensor of the same shape whose elements `at` gives. */
export function mapped(tensor: Tensor, at: (value: number, index: number) => number): Tensor {
  return { shape: tensor.shape, data: tensor.data.map(at) };
}

export function zerosLike(tensor: Tensor): Tensor {
  return { shape: tensor.shape, data: new Float64Array(tensor.data.length) };
}

/** Keeps a division by the root of a sum of squares from being one by 0; the book's value. */
export const TINY = 1e-7;

import type { NodeId, Problem } from "@chalkgrad/engine";

/** More axes than the libraries take. */
interface TooManyAxesProblem {
  readonly code: "too-many-axes";
  readonly message: string;
  readonly node: NodeId;
}

/** Why a graph has no program: `message` is English; the other fields are for translations. */
export type CodeProblem = Problem | TooManyAxesProblem;

/** NumPy before 2.0 takes no more. */
export const mostAxes = 32;

export function tooManyAxes(node: NodeId, axes: number): TooManyAxesProblem {
  return {
    code: "too-many-axes",
    message: `The value of "${node}" has ${axes} axes, but arrays of NumPy have at most ${mostAxes}. Reshape it to fewer axes.`,
    node,
  };
}

import { type OpName, opNames } from "@chalkgrad/engine";

/** What a newcomer needs, in the order in which the book introduces it. */
export const firstOps: readonly OpName[] = ["input", "add", "mul", "relu", "sigmoid", "matmul"];

/** Everything else that the engine computes. */
export const moreOps: readonly OpName[] = opNames.filter((op) => !firstOps.includes(op));

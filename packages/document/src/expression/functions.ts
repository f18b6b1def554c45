import { type OpName, opNames } from "@chalkgrad/engine";

/** The functions: every op but `input`, which is written as its value. */
export const functionNames: readonly OpName[] = opNames.filter((name) => name !== "input");

const byFoldedName = new Map(functionNames.map((name) => [foldedName(name), name]));

/** The op of this name, in camel or snake case: `leakyRelu`, `leaky_relu`, `ReLU`. */
export function functionOf(name: string): OpName | undefined {
  return byFoldedName.get(foldedName(name));
}

function foldedName(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

import type { GraphDocument } from "@chalkgrad/document";
import { type OpName, opNames } from "@chalkgrad/engine";
import fc from "fast-check";
import { type Choose, randomGraph } from "./randomGraph.ts";
import { conventions, hostile, wide } from "./trickyGraphs.ts";

// Graphs for tests against other libraries, the same each time.

const apple: GraphDocument = {
  title: "りんごの買い物",
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2, label: "個数" },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

/** All ops, ten times over. */
const graphs = sample(80, (choose, index) => {
  const wishes = Array.from({ length: 6 }, (_, step) =>
    step < 2
      ? opNames[1 + ((index * 2 + step) % (opNames.length - 1))]!
      : opNames[choose(opNames.length)]!,
  );
  return randomGraph(choose, wishes);
});

/** Ops whose every digit is defined, on shapes that need no sum. */
const exactOps: readonly OpName[] = [
  "add",
  "sub",
  "mul",
  "div",
  "max",
  "min",
  "neg",
  "sqrt",
  "square",
  "reciprocal",
  "abs",
  "relu",
  "leakyRelu",
];
const exactGraphs = sample(24, (choose, index) =>
  randomGraph(
    choose,
    Array.from({ length: 10 }, () => exactOps[choose(exactOps.length)]!),
    [index % 2 === 0 ? [] : [2, 3]],
  ),
);

export const suites = {
  notebook: { graphs: () => [apple], tolerance: 0 },
  "random graphs of all ops": { graphs: () => graphs, tolerance: 1e-12 },
  "random graphs, to the last digit where each is defined": {
    graphs: () => exactGraphs,
    tolerance: 0,
  },
  "kinks, empty axes, vectors and stacks": { graphs: () => conventions, tolerance: 1e-12 },
  "labels that would be code": { graphs: () => [hostile], tolerance: 0 },
  "a fan-out of thousands": { graphs: () => [wide], tolerance: 1e-12 },
} as const;

function sample(
  count: number,
  make: (choose: Choose, index: number) => GraphDocument,
): GraphDocument[] {
  const streams = fc.sample(fc.array(fc.nat(), { minLength: 400, maxLength: 400 }), {
    numRuns: count,
    seed: 20261124,
  });
  return streams.map((stream, index) => {
    let at = 0;
    return make((among) => stream[at++ % stream.length]! % among, index);
  });
}

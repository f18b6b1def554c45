import { adam, compile, dataRows, learner, type Optimizer } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import { type Lesson, spiral, xor } from "./index.ts";

const parameters = ["W1", "b1", "W2", "b2"];

/** The share of rows whose largest score is that of their class. */
function accuracy({ document: { nodes } }: Lesson, learned: ReadonlyMap<string, unknown>): number {
  const program = compile({ nodes });
  for (const [id, value] of learned) program.set(id, value as Parameters<typeof program.set>[1]);
  const { data } = program.value("layer2")!;
  const wanted = program.value("t")!.data;
  let right = 0;
  for (let row = 0; row < data.length; row += 2) {
    if (data[row + 1]! > data[row]! === wanted[row + 1]! > wanted[row]!) right++;
  }
  return right / (data.length / 2);
}

describe.each([
  ["XOR", xor, 300, 0.05],
  ["the spiral", spiral, 1500, 0.02],
] as const)("%s", (_name, lesson, steps, rate) => {
  it("has its rows as data and is learned whole", () => {
    const trainable = lesson.document.nodes.filter((node) => node.trainable).map(({ id }) => id);
    expect(trainable).toEqual(parameters);
    expect(dataRows(lesson.document, new Set(parameters))?.nodes).toEqual(["x", "t"]);
    const run = learner(lesson.document, {
      parameters,
      optimizer: adam({ learningRate: rate }) as Optimizer<unknown>,
    });
    const first = run.step()!.loss;
    for (let step = 1; step < steps; step++) run.step();
    expect(run.step()!.loss).toBeLessThan(first / 10);
    expect(accuracy(lesson, run.parameters)).toBe(1);
  });
});

import { parseDocument } from "@chalkgrad/document";
import {
  compile,
  type GraphNode,
  literalFrom,
  type OpDefinition,
  opNames,
  ops,
} from "@chalkgrad/engine";
import { planPasses, wordsOf } from "@chalkgrad/timeline";
import { describe, expect, it } from "vitest";
import { type Asks, exerciseOf, stepsOf } from "./exercise.ts";
import { type Question, type QuestionLine, questionOf } from "./questions.ts";

function questionsOf(nodes: readonly GraphNode[], asks: Asks = "numbers"): readonly Question[] {
  const read = parseDocument(JSON.stringify({ format: "chalkgrad", version: 1, nodes }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { document } = read;
  const program = compile(document);
  program.run();
  const plan = planPasses(document, program);
  const words = wordsOf({
    graph: document,
    readings: program,
    nameOf: (id) => id,
    number: String,
  });
  const isUpstreamAsked = (id: string) =>
    program.consumers(id).length > 0 && program.gradient(id)?.shape.length === 0;
  const opOf = (id: string) => document.nodes.find((node) => node.id === id)?.op;
  const told = { words, plan, language: "en", opOf, isUpstreamAsked } as const;
  const steps = stepsOf(exerciseOf(document, program, plan, asks), plan);
  return steps.flatMap((step) => questionOf(step, told) ?? []);
}

const read = (lines: readonly QuestionLine[]) =>
  lines.map(({ part = "", pieces }) => {
    const text = pieces.map((piece) => ("blank" in piece ? `[${piece.blank}]` : piece.text));
    return part + text.join("");
  });

const input = (id: string, value: number): GraphNode => ({ id, op: "input", value });

/** y = (x + w)·x: the input is used twice. */
const twice: readonly GraphNode[] = [
  input("x", 2),
  input("w", 3),
  { id: "s", op: "add", inputs: { x: "x", y: "w" } },
  { id: "y", op: "mul", inputs: { x: "s", y: "x" } },
];

describe("the questions", () => {
  it("ask for every step in the timeline's words, and for a sum when all of it is there", () => {
    expect(questionsOf(twice).map(({ lines }) => read(lines))).toEqual([
      ["s is the sum of x and w.", "s = x + w = [line] = [box]"],
      ["y is s times x.", "y = s × x = [line] = [box]"],
      [
        "The upstream gradient 1 arrives at y (Multiply).",
        "a)s gets upstream × local = [box] × [box] = [box]",
        "b)x gets upstream × local = [box] × [box] = [box]",
      ],
      [
        "The upstream gradient [box] arrives at s (Add).",
        "a)x gets upstream × local = [box] × [box] = [box]",
        "b)w gets upstream × local = [box] × [box] = [box]",
      ],
      ["x was used 2 times, so its gradients add up.", "∂y/∂x = [box] + [box] = [box]"],
    ]);
  });

  it("have the timeline's equations as answers", () => {
    expect(questionsOf(twice).flatMap(({ answers }) => read(answers))).toEqual([
      "s = x + w = 2 + 3 = 5",
      "y = s × x = 5 × 2 = 10",
      "a)∂y/∂s = ∂y/∂y × x = 1 × 2 = 2",
      "b)∂y/∂x = ∂y/∂y × s = 1 × 5 = 5",
      "a)∂y/∂x = ∂y/∂s × 1 = 2 × 1 = 2",
      "b)∂y/∂w = ∂y/∂s × 1 = 2 × 1 = 2",
      "∂y/∂x = 5 + 2 = 7",
    ]);
  });

  it("leave one of the passes out, where only the other is asked for", () => {
    expect(questionsOf(twice, "values").map(({ phase }) => phase)).toEqual(["forward", "forward"]);
    expect(questionsOf(twice, "gradients").map(({ phase }) => phase)).toEqual(
      Array(3).fill("backward"),
    );
  });

  it("leave out what needs a large matrix", () => {
    const large = literalFrom({ shape: [5, 2], data: new Float64Array(10) });
    const nodes = [
      { id: "m", op: "input", value: large },
      { id: "t", op: "sum", inputs: { x: "m" } },
      { id: "u", op: "neg", inputs: { x: "t" } },
    ] as const;
    const lines = questionsOf(nodes).flatMap((question) => read(question.lines));
    expect(lines.filter((line) => line.startsWith("t is"))).toEqual([]);
    expect(lines).toContain("u is t with its sign turned.");
  });
});

describe("what is asked tells nothing of the answer", () => {
  for (const name of opNames.filter((each) => each !== "input")) {
    const { ports, samples }: OpDefinition = ops[name];
    it(`${name}: the question is the same with other numbers`, () => {
      for (const { inputs, attrs } of samples) {
        const graph = (change: (value: number) => number): GraphNode[] => {
          const leaves = inputs.map((value, port) => {
            const { shape, data } = compile({
              nodes: [{ id: "x", op: "input", value }],
            }).value("x")!;
            // The classes are given, and the formula names only those that occur.
            const isGiven = name === "softmaxCrossEntropy" && ports[port] === "t";
            const changed = isGiven ? value : literalFrom({ shape, data: data.map(change) });
            return { id: ports[port]!, op: "input", value: changed } as const;
          });
          const wired = Object.fromEntries(ports.map((port) => [port, port]));
          const node = { id: "z", op: name, attrs, inputs: wired } as unknown as GraphNode;
          // Its gradient is asked for too: it feeds another node.
          return [...leaves, node, { id: "end", op: "neg", inputs: { x: "z" } }];
        };
        const asked = (nodes: readonly GraphNode[]) =>
          questionsOf(nodes).map(({ lines }) => read(lines).join("\n"));
        expect(asked(graph((value) => 0.37 - 1.7 * value))).toEqual(asked(graph((value) => value)));
      }
    });
  }
});

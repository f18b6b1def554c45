import { compile, type Graph, type GraphNode } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mistake, plainText, planPasses, predictionOf, type Question } from "../index.ts";
import { meets } from "./answer.ts";

function asked(graph: Graph) {
  const readings = compile(graph);
  const plan = planPasses(graph, readings);
  const prediction = predictionOf({ graph, readings, nameOf: (id) => id, number: String });
  const questions = plan.steps.map((step) => prediction.questions(step, plan));
  const about = (kind: Question["kind"], of: string) =>
    questions
      .flat()
      .find((each) => each.kind === kind && ("wire" in each ? each.wire : each.node) === of)!;
  /** What is said of a number typed with all its digits. */
  const judge = (question: Question, value: number) =>
    prediction.judge(question, [{ value, slack: 0 }]);
  return { questions, about, judge };
}

const input = (id: string, value: number): GraphNode => ({ id, op: "input", value });

const apple: Graph = {
  nodes: [
    input("apple", 100),
    input("num", 2),
    input("tax", 1.1),
    { id: "apples", op: "mul", inputs: { x: "apple", y: "num" } },
    { id: "price", op: "mul", inputs: { x: "apples", y: "tax" } },
  ],
};

describe("the apple example", () => {
  it("asks for each value, for the start, and for what comes back over each wire", () => {
    const prompts = asked(apple).questions.map((step) =>
      step.map(({ prompt, truth }) => [plainText(prompt).trim(), truth]),
    );
    expect(prompts).toEqual([
      [["apples =", 200]],
      [["price =", 220.00000000000003]],
      [["∂price/∂price =", 1]],
      [
        ["∂price/∂apples =", 1.1],
        ["∂price/∂tax =", 200],
      ],
      [
        ["∂price/∂apple =", 2.2],
        ["∂price/∂num =", 110.00000000000001],
      ],
    ]);
  });

  it.each<[number, readonly Mistake[]]>([
    [100, ["forgot-upstream"]],
    [1.1, ["forgot-local"]],
    [2.2, ["swapped-inputs"]],
    [-110, ["wrong-sign"]],
    [101.1, ["added"]],
    [0.011, ["inverted-local"]],
    [42, []],
  ])("where 110 comes from: %d", (value, mistakes) => {
    const { about, judge } = asked(apple);
    expect(judge(about("wire", "apples.y"), value)).toEqual({ right: false, mistakes });
  });
});

describe("a fan-out", () => {
  const { questions, about, judge } = asked({
    nodes: [
      input("a", 3),
      { id: "b", op: "mul", inputs: { x: "a", y: "a" } },
      { id: "c", op: "mul", inputs: { x: "b", y: "a" } },
    ],
  });

  it("asks for each contribution, and in the step that brings the last one for their sum", () => {
    expect(questions.at(-1)!.map(({ prompt }) => plainText(prompt).trim())).toEqual([
      "∂c/∂a +=",
      "∂c/∂a +=",
      "∂c/∂a =",
    ]);
    expect(about("gradient", "a").truth).toBe(27);
  });

  it("knows who counted one branch only", () => {
    expect(judge(about("gradient", "a"), 9).mistakes).toEqual(["one-branch"]);
    expect(judge(about("gradient", "a"), 18).mistakes).toEqual(["one-branch"]);
    expect(judge(about("gradient", "a"), 27).right).toBe(true);
  });
});

describe("laws", () => {
  const number = fc.double({ min: 1.5, max: 40, noNaN: true }).map((x) => Number(x.toFixed(3)));
  const signed = fc.tuple(number, fc.boolean()).map(([x, minus]) => (minus ? -x : x));
  const binary = fc.constantFrom("add", "sub", "mul", "div");
  const unary = fc.constantFrom("sigmoid", "tanh", "exp", "log", "sqrt", "square", "reciprocal");

  /** z = op(x, y), and an upstream gradient u that comes from a product. */
  const twoInputs = (
    op: "add" | "sub" | "mul" | "div",
    x: number,
    y: number,
    u: number,
  ): Graph => ({
    nodes: [
      input("x", x),
      input("y", y),
      input("u", u),
      { id: "z", op, inputs: { x: "x", y: "y" } },
      { id: "out", op: "mul", inputs: { x: "z", y: "u" } },
    ],
  });

  it("names each mistake at a product", () => {
    fc.assert(
      fc.property(signed, signed, signed, (x, y, u) => {
        const { about, judge } = asked(twoInputs("mul", x, y, u));
        const question = about("wire", "z.x");
        const made: readonly [Mistake, number][] = [
          ["forgot-upstream", y],
          ["forgot-local", u],
          ["swapped-inputs", u * x],
          ["wrong-sign", -u * y],
          ["added", u + y],
          ["inverted-local", u / y],
        ];
        for (const [mistake, value] of made) {
          const verdict = judge(question, value);
          // A mistake may lead to the right number by chance.
          expect(verdict.right || verdict.mistakes.includes(mistake)).toBe(true);
        }
      }),
    );
  });

  it("names who put the input for the output, or the reverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 2, noNaN: true }), signed, (x, u) => {
        const told = (op: "sigmoid" | "exp" | "tanh" | "square", value: (z: number) => number) => {
          const graph: Graph = {
            nodes: [
              input("x", x),
              input("u", u),
              { id: "z", op, inputs: { x: "x" } },
              { id: "out", op: "mul", inputs: { x: "z", y: "u" } },
            ],
          };
          const { about, judge } = asked(graph);
          const verdict = judge(about("wire", "z.x"), u * value(about("value", "z").truth));
          return verdict.right ? ["right"] : verdict.mistakes;
        };
        const allowed = (mistake: Mistake) => expect.arrayContaining([mistake]);
        const isOr = (found: readonly string[], mistake: Mistake) => {
          if (found[0] !== "right") expect(found).toEqual(allowed(mistake));
        };
        isOr(
          told("sigmoid", () => x * (1 - x)),
          "input-for-output",
        );
        isOr(
          told("sigmoid", (z) => (1 / (1 + Math.exp(-z))) * (1 - 1 / (1 + Math.exp(-z)))),
          "output-for-input",
        );
        isOr(
          told("tanh", () => 1 - x * x),
          "input-for-output",
        );
        isOr(
          told("exp", () => x),
          "input-for-output",
        );
        isOr(
          told("square", (z) => 2 * z),
          "output-for-input",
        );
      }),
    );
  });

  it("names who counted one branch, however many there are", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), fc.nat(), (factors, which) => {
        const nodes: GraphNode[] = [input("a", 1.5)];
        factors.forEach((factor, n) => {
          nodes.push(input(`f${n}`, factor));
          nodes.push({ id: `p${n}`, op: "mul", inputs: { x: "a", y: `f${n}` } });
        });
        const { questions, judge } = asked({ nodes });
        const sum = questions.flat().find((each) => each.kind === "gradient" && each.node === "a")!;
        const one = factors[which % factors.length]!;
        expect(judge(sum, one).mistakes).toContain("one-branch");
        expect(judge(sum, sum.truth - one).mistakes).toContain("one-branch");
      }),
    );
  });

  it("names who forgot that a broadcast element is used many times", () => {
    const { about, judge } = asked({
      nodes: [
        { id: "x", op: "input", value: [[1], [2], [3]] },
        input("b", 5),
        { id: "z", op: "add", inputs: { x: "x", y: "b" } },
      ],
    });
    expect(about("wire", "z.y").truth).toBe(3);
    expect(judge(about("wire", "z.y"), 1).mistakes).toContain("one-term");
  });

  it("never finds a mistake in a right answer, nor in one rounded to the digits typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(binary, signed, signed, signed).map(([op, x, y, u]) => twoInputs(op, x, y, u)),
          fc.tuple(unary, number, signed).map(
            ([op, x, u]): Graph => ({
              nodes: [
                input("x", x / 20),
                input("u", u),
                { id: "z", op, inputs: { x: "x" } },
                { id: "out", op: "mul", inputs: { x: "z", y: "u" } },
              ],
            }),
          ),
        ),
        fc.integer({ min: 2, max: 9 }),
        (graph, digits) => {
          const readings = compile(graph);
          const plan = planPasses(graph, readings);
          const prediction = predictionOf({ graph, readings, nameOf: String, number: String });
          for (const question of plan.steps.flatMap((step) => prediction.questions(step, plan))) {
            const value = Number(question.truth.toPrecision(digits));
            const magnitude = Math.floor(Math.log10(Math.abs(question.truth) || 1));
            const slack = 0.5 * 10 ** (magnitude - digits + 1);
            const verdict = prediction.judge(question, [{ value, slack }]);
            expect(verdict).toEqual({ right: true, mistakes: [] });
          }
        },
      ),
    );
  });

  it("asks nothing that nobody could add up", () => {
    const row = Array.from({ length: 20 }, (_, n) => n);
    const { questions } = asked({
      nodes: [
        { id: "x", op: "input", value: [row] },
        { id: "w", op: "input", value: row.map((each) => [each]) },
        { id: "z", op: "matmul", inputs: { x: "x", y: "w" } as never },
        { id: "s", op: "sum", inputs: { x: "x" } },
      ],
    });
    expect(questions.flat().every(({ kind }) => kind !== "value")).toBe(true);
  });
});

it("a typed 0 is 0, whatever rounding left of it, and no small number is", () => {
  expect(meets({ value: 0, slack: 0 }, -3e-17)).toBe(true);
  expect(meets({ value: 0, slack: 0 }, 4.5e-5)).toBe(false);
});

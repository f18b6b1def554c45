import {
  compile,
  type Graph,
  type GraphNode,
  literalFrom,
  type OpDefinition,
  opNames,
  ops,
} from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, planPasses, type Role, texOf, updateWords, wordsOf } from "../index.ts";

const apple: Graph = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function told(graph: Graph, options: Partial<Parameters<typeof wordsOf>[0]> = {}) {
  const readings = compile(graph);
  return wordsOf({ graph, readings, nameOf: (id) => id, number: String, ...options });
}

function withRoles(segments: readonly { readonly role: Role; readonly text: string }[]) {
  return segments.filter(({ role }) => role !== "operator").map(({ role, text }) => [role, text]);
}

describe("the apple example", () => {
  it("says how a value was made", () => {
    const { sentence, equation } = told(apple).forward("price")!;
    expect(plainText(equation)).toBe("price = apple_price × tax = 200 × 1.1 = 220.00000000000003");
    expect(plainText(sentence.en)).toBe(
      "price is apple_price times tax: price = apple_price × tax = 200 × 1.1 = 220.00000000000003.",
    );
    expect(plainText(sentence.ja)).toContain("price は apple_price と tax の積です：");
  });

  it("says upstream × local = downstream, in roles and as TeX", () => {
    const wire = told(apple).wire("apple_price.y")!;
    expect(plainText(wire.equation)).toBe(
      "∂price/∂apple_num = ∂price/∂apple_price × apple = 1.1 × 100 = 110.00000000000001",
    );
    expect(withRoles(wire.equation)).toEqual([
      ["downstream", "∂price/∂apple_num"],
      ["upstream", "∂price/∂apple_price"],
      ["local", "apple"],
      ["upstream", "1.1"],
      ["local", "100"],
      ["downstream", "110.00000000000001"],
    ]);
    expect(texOf(wire.equation)).toBe(
      "\\frac{\\partial \\mathit{price}}{\\partial \\mathit{apple\\_num}} = \\frac{\\partial \\mathit{price}}{\\partial \\mathit{apple\\_price}} \\cdot \\mathit{apple} = 1.1 \\cdot 100 = 110.00000000000001",
    );
    expect(wire).toMatchObject({ downstream: 110.00000000000001, count: 1 });
    expect(wire.terms).toEqual([{ element: 0, upstream: 1.1, local: 100 }]);
  });

  it("says the third phase with its numbers, against the gradient or along it", () => {
    const down = told(apple, { learning: { rate: 0.5, direction: "down" } }).update("apple_num")!;
    expect(plainText(down.equation)).toBe(
      "apple_num ← apple_num − η × g = 2 − 0.5 × 110.00000000000001 = -53.00000000000001",
    );
    const up = told(apple, { learning: { rate: 0.5, direction: "up" } }).update("apple_num")!;
    expect(plainText(up.equation)).toContain("2 + 0.5 × 110.00000000000001 = 57");
    expect(plainText(up.lead.en)).toContain("the loss grows");
  });

  it("speaks of every step, in both languages", () => {
    const words = told(apple);
    const plan = planPasses(apple, compile(apple));
    const said = plan.steps.map((step) => words.step(step));
    expect(said.map(({ kind, nodes }) => [kind, nodes.length])).toEqual(
      plan.steps.map(({ kind, nodes }) => [kind, nodes.length]),
    );
    expect(plainText(said[2]!.sentence.en)).toContain("∂price/∂price = 1");
    expect(plainText(said[4]!.sentence.en)).toBe(
      "The upstream gradient 1.1 arrives at apple_price (Multiply). apple gets upstream × local = 1.1 × 2 = 2.2. apple_num gets upstream × local = 1.1 × 100 = 110.00000000000001.",
    );
    expect(plainText(said[4]!.sentence.ja)).toContain(
      "上流の勾配 1.1 が apple_price（乗算）に届きます。",
    );
  });
});

describe("a fan-out", () => {
  const graph: Graph = {
    nodes: [
      { id: "a", op: "input", value: 3 },
      { id: "b", op: "add", inputs: { x: "a", y: "a" } },
      { id: "c", op: "mul", inputs: { x: "b", y: "a" } },
    ],
  };

  it("counts what has arrived and adds it up line by line", () => {
    const words = told(graph);
    const all = ["c.y", "b.x", "b.y"];
    const waiting = words.gradient("a", { wires: all.slice(0, 1), total: 3 })!;
    expect(plainText(waiting.sentence.en)).toContain("1 of 3 gradients received: a waits");
    expect(plainText(waiting.equation)).toBe("∂c/∂a = 6");
    const done = words.gradient("a", { wires: all, total: 3 })!;
    expect(plainText(done.equation)).toBe("∂c/∂a = 6 + 3 + 3 = 12");
    expect(done.lines.map(({ part, sum }) => [part, sum])).toEqual([
      [6, 6],
      [3, 9],
      [3, 12],
    ]);
    expect(plainText(done.sentence.ja)).toContain("3 か所で使われた");
  });

  it("names no single output where there are several, or a weight", () => {
    const two: Graph = {
      nodes: [...graph.nodes, { id: "d", op: "relu", inputs: { x: "a" }, seed: 2 }],
    };
    const words = told(two);
    expect(plainText(words.wire("d.x")!.equation)).toBe("∂L/∂a = ∂L/∂d × 1 = 2 × 1 = 2");
    expect(plainText(words.seed("d")!.sentence.en)).toContain("the upstream gradient 2");
    expect(plainText(words.output().sentence!.en)).toContain("the sum of all outputs");
    expect(told(apple).output()).toMatchObject({ name: { text: "price" }, sentence: undefined });
  });
});

it("calls the sum of the outputs as no node is called", () => {
  const two: Graph = {
    nodes: [
      { id: "a", op: "input", value: 3 },
      { id: "L", op: "relu", inputs: { x: "a" } },
      { id: "E", op: "relu", inputs: { x: "a" } },
    ],
  };
  expect(plainText(told(two).wire("L.x")!.equation)).toBe("∂J/∂a = ∂J/∂L × 1 = 1 × 1 = 1");
});

describe("broadcasting", () => {
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [1, 1, 1],
    [2, 2, 2],
  ];
  const graph: Graph = {
    nodes: [
      { id: "x", op: "input", value: rows },
      { id: "b", op: "input", value: [10, 20, 30] },
      { id: "z", op: "mul", inputs: { x: "x", y: "b" } },
    ],
  };

  it("shows the product of each use of an element, and what they add up to", () => {
    const uses = told(graph).uses("z.y")!;
    expect(uses).toMatchObject({ count: 5, shown: 4, more: 0 });
    expect(uses.elements.map(({ parts }) => parts)).toEqual([
      [1, 4, 7, 1],
      [2, 5, 8, 1],
      [3, 6, 9, 1],
    ]);
    expect(uses.elements.map(({ sum }) => sum)).toEqual([15, 18, 21]);
  });

  it("has nothing to show where each element is used once", () => {
    expect(told(graph).uses("z.x")).toBeUndefined();
    expect(told(apple).uses("price.x")).toBeUndefined();
  });
});

describe("notes", () => {
  const one = (op: "relu" | "sigmoid" | "tanh", value: number) =>
    told({
      nodes: [
        { id: "x", op: "input", value },
        { id: "z", op, inputs: { x: "x" } },
      ],
    }).wire("z.x")!.notes;

  it("tell an open valve from a closed one", () => {
    expect(one("relu", 2)).toMatchObject([{ code: "valve", open: true }]);
    expect(one("relu", -2)).toMatchObject([{ code: "valve", open: false }]);
    expect(one("relu", 0).map((note) => note.code)).toEqual(["valve", "kink"]);
  });

  it("measure how much a sigmoid lets through", () => {
    expect(one("sigmoid", 0)).toMatchObject([{ value: 0.25, most: 0.25, saturated: false }]);
    expect(one("sigmoid", 9)).toMatchObject([{ code: "factor", saturated: true }]);
  });

  it("say that a tie is shared, a bias a fan-out, and what broadcasting sums", () => {
    const words = told({
      nodes: [
        { id: "a", op: "input", value: 2 },
        { id: "m", op: "max", inputs: { x: "a", y: "a" } },
        {
          id: "x",
          op: "input",
          value: [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        },
        { id: "w", op: "input", value: [[1], [2]] },
        { id: "b", op: "input", value: [0.5] },
        { id: "y", op: "affine", inputs: { x: "x", w: "w", b: "b" } },
        { id: "p", op: "mul", inputs: { x: "y", y: "m" } },
      ],
    });
    expect(words.wire("m.x")!.notes).toMatchObject([{ code: "choice", chosen: "tie" }]);
    expect(words.wire("y.b")!.notes).toMatchObject([{ code: "bias", count: 3 }]);
    expect(words.wire("p.y")!.notes).toMatchObject([{ code: "broadcast", axes: [0, 1], count: 3 }]);
    expect(words.wire("y.w")!.notes).toMatchObject([{ code: "row-by-column", row: 0, column: 0 }]);
    expect(plainText(words.wire("y.w")!.equation)).toBe(
      "∂L/∂w[0, 0] = ∂L/∂y[0, 0] × x[0, 0] + ∂L/∂y[1, 0] × x[1, 0] + ∂L/∂y[2, 0] × x[2, 0] = 2 × 1 + 2 × 3 + 2 × 5 = 18",
    );
  });

  it("softmax with loss is probability minus target, over the batch", () => {
    const words = told({
      nodes: [
        {
          id: "x",
          op: "input",
          value: [
            [0, 0],
            [0, 0],
          ],
        },
        {
          id: "t",
          op: "input",
          value: [
            [1, 0],
            [0, 1],
          ],
        },
        { id: "loss", op: "softmaxCrossEntropy", inputs: { x: "x", t: "t" } },
      ],
    });
    const wire = words.wire("loss.x")!;
    expect(plainText(wire.equation)).toBe(
      "∂loss/∂x[0, 0] = ∂loss/∂loss × (y[0, 0] − t[0, 0]) / 2 = 1 × (0.5 − 1) / 2 = 1 × (-0.25) = -0.25",
    );
    expect(wire.notes.map(({ code }) => code)).toEqual(["probability-minus-target", "batch"]);
  });
});

describe("every op", () => {
  for (const name of opNames.filter((each) => each !== "input")) {
    const { ports, samples }: OpDefinition = ops[name];
    it(`${name}: the products written add up to the gradient, for every element`, () => {
      for (const { inputs, attrs } of samples) {
        const leaves: GraphNode[] = inputs.map((value, port) => ({
          id: ports[port]!,
          op: "input",
          value,
        }));
        const wired = Object.fromEntries(ports.map((port) => [port, port]));
        const node = { id: "z", op: name, attrs, inputs: wired } as unknown as GraphNode;
        const { shape, data } = compile({ nodes: [...leaves, node] }).value("z")!;
        const seed = literalFrom({ shape, data: data.map((_, i) => 0.7 + i) });
        const graph: Graph = { nodes: [...leaves, { ...node, seed } as GraphNode] };
        const readings = compile(graph);
        for (let at = 0; at < 6; at++) {
          const words = told(graph, { readings, elementOf: () => at });
          const forward = words.forward("z")!;
          expect(plainText(forward.equation).endsWith(` = ${data[forward.element]}`)).toBe(true);
          for (const port of ports) {
            const wire = words.wire(`z.${port}`)!;
            expect(wire.terms.length).toBe(Math.min(wire.count, 4));
            expect(plainText(wire.sentence.ja)).not.toContain("undefined");
            expect(wire.downstream).toBe(readings.wireGradient(wire.wire)!.data[wire.element]);
            if (wire.count > wire.terms.length) continue;
            const sum = wire.terms.reduce((all, { upstream, local }) => all + upstream * local, 0);
            expect(Math.abs(sum - wire.downstream)).toBeLessThanOrEqual(
              1e-12 * (1 + Math.abs(sum)),
            );
          }
        }
      }
    });
  }

  it("whatever a node is called, the TeX holds no command of it", () => {
    const label = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\\input{x}", "りんご", "a_b", "$%&#~^{}"),
    );
    fc.assert(
      fc.property(label, (text) => {
        const tex = texOf(told(apple, { nameOf: () => text }).forward("price")!.equation);
        const commands = tex.match(/\\[a-zA-Z]+/g) ?? [];
        const ours = [
          "\\cdot",
          "\\mathit",
          "\\text",
          "\\textbackslash",
          "\\textasciitilde",
          "\\textasciicircum",
        ];
        for (const command of commands) expect(ours).toContain(command);
        const plain = tex.replace(/\\[{}]/g, "");
        expect(plain.split("{").length).toBe(plain.split("}").length);
        expect(tex).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe("an update", () => {
  it("goes against the gradient", () => {
    const words = updateWords({ name: "w", w: 0.5, eta: 0.1, g: -2, number: String });
    expect(words.result).toBe(0.7);
    expect(plainText(words.lines[0]!)).toBe("w ← w − η × g = 0.5 − 0.1 × (-2) = 0.7");
    expect(words.direction.en).toContain("Minus a negative number is plus");
  });

  it("equals the engine's optimizers, from their first step on", async () => {
    const { adaGrad, adam, momentum, sgd, tensorFrom } = await import("@chalkgrad/engine");
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, fc.array(number, { minLength: 1, maxLength: 4 }), (start, gradients) => {
        const memory = { v: 0, h: 0, m: 0, s: 0 };
        const w = { sgd: start, momentum: start, adaGrad: start, adam: start };
        const engine = {
          sgd: runs(sgd({ learningRate: 0.1 })),
          momentum: runs(momentum({ learningRate: 0.1 })),
          adaGrad: runs(adaGrad({ learningRate: 0.1 })),
          adam: runs(adam({ learningRate: 0.1 })),
        };
        gradients.forEach((g, iteration) => {
          const eta = 0.1;
          const say = (rule: NonNullable<Parameters<typeof updateWords>[0]["rule"]>) =>
            updateWords({ name: "w", w: w[rule.name], eta, g, rule, number: String }).result;
          w.sgd = say({ name: "sgd" });
          w.momentum = say({ name: "momentum", momentum: 0.9, velocity: memory.v });
          w.adaGrad = say({ name: "adaGrad", squares: memory.h });
          const decay = { beta1: 0.9, beta2: 0.999 };
          w.adam = say({ name: "adam", ...decay, iteration, mean: memory.m, square: memory.s });
          memory.v = 0.9 * memory.v - eta * g;
          memory.h += g * g;
          memory.m += (1 - 0.9) * (g - memory.m);
          memory.s += (1 - 0.999) * (g * g - memory.s);
        });
        expect(w).toEqual(engine);

        function runs<State>(optimizer: import("@chalkgrad/engine").Optimizer<State>): number {
          let parameter = tensorFrom(start);
          let state = optimizer.start(parameter);
          for (const g of gradients) {
            ({ parameter, state } = optimizer.step(parameter, tensorFrom(g), state));
          }
          return parameter.data[0]!;
        }
      }),
    );
  });
});

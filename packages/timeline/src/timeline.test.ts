import { compile, type Graph } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphs, reads, units } from "./arbitraryPasses.ts";
import { beatAt, frameAt, pace, planPasses, runningSum, sumLines } from "./index.ts";

const apple: Graph = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

const shared: Graph = {
  nodes: [
    { id: "a", op: "input", value: 3 },
    { id: "left", op: "relu", inputs: { x: "a" } },
    { id: "right", op: "sigmoid", inputs: { x: "a" } },
    { id: "sum", op: "add", inputs: { x: "left", y: "right" } },
  ],
};

function planOf(graph: Graph, unit: "node" | "layer" = "node") {
  return planPasses(graph, compile(graph), { unit });
}

/** A moment inside the travelling part of a step. */
function halfway(step: { readonly kind: keyof typeof pace; readonly start: number }): number {
  const { depart, arrive } = pace[step.kind];
  return step.start + (depart + arrive) / 2;
}

describe("the steps of the apple example", () => {
  const plan = planOf(apple);

  it("go forward in topological order, then backward in its reverse", () => {
    const steps = plan.steps.map(({ kind, nodes }) => `${kind} ${nodes.join("+")}`);
    expect(steps).toEqual([
      "forward apple_price",
      "forward price",
      "seed price",
      "backward price",
      "backward apple_price",
    ]);
  });

  it("end with the step of the parameters, where there are some with a gradient", () => {
    const program = compile(apple);
    const learning = planPasses(apple, program, { parameters: ["tax", "apple_num"] });
    const last = learning.steps.at(-1)!;
    expect(last).toMatchObject({ kind: "update", phase: "update", nodes: ["tax", "apple_num"] });
    expect(learning.steps.slice(0, -1)).toEqual(plan.steps);
    const at = (time: number) => frameAt(learning, time);
    expect(at(last.start).node("tax").gradient).toBe(true);
    expect(at(last.start).updated("tax")).toBe(false);
    expect(at(last.start + pace.update.known).updated("tax")).toBe(true);
    expect(at(learning.duration).updated("apple")).toBe(false);
    const { steps } = planPasses(apple, program, { parameters: ["tax"], passes: "forward" });
    expect(steps.every(({ kind }) => kind === "forward")).toBe(true);
  });

  it("stand end to end", () => {
    let end = 0;
    for (const { start, duration } of plan.steps) {
      expect(start).toBeCloseTo(end, 12);
      end = start + duration;
    }
    expect(plan.duration).toBeCloseTo(end, 12);
  });

  it("move values towards the target and gradients towards the source", () => {
    const [first] = plan.steps;
    const early = frameAt(plan, first!.start + 0.2).tokens;
    const late = frameAt(plan, first!.start + 0.6).tokens;
    expect(early.map(({ on }) => on)).toEqual([
      { wire: "apple_price.x" },
      { wire: "apple_price.y" },
    ]);
    expect(late[0]!.along).toBeGreaterThan(early[0]!.along);

    const back = plan.steps[3]!;
    const leaving = frameAt(plan, back.start + 0.4).tokens;
    const arriving = frameAt(plan, back.start + 1).tokens;
    expect(leaving.map(({ phase }) => phase)).toEqual(["backward", "backward"]);
    expect(arriving[0]!.along).toBeLessThan(leaving[0]!.along);
  });

  it("show leaves from the beginning, and everything at the end", () => {
    const start = frameAt(plan, 0);
    expect(start.node("tax")).toEqual({ value: true, gradient: false });
    expect(start.node("price")).toEqual({ value: false, gradient: false });
    expect(start.wire("price.y")).toEqual({ value: false, gradient: false });
    const end = frameAt(plan, plan.duration);
    for (const { id } of apple.nodes) {
      expect(end.node(id)).toEqual({ value: true, gradient: true });
    }
    expect(end.tokens).toEqual([]);
    expect(end.step).toBeUndefined();
  });

  it("start the backward pass at the open end of the output", () => {
    const seed = plan.steps[2]!;
    const [token] = frameAt(plan, halfway(seed)).tokens;
    expect(token).toMatchObject({ phase: "backward", on: { stub: "price" } });
  });
});

describe("a fan-out", () => {
  it("is known only when its last contribution has arrived", () => {
    const plan = planOf(shared);
    const wires = ["left.x", "right.x"].map((wire) => plan.wireGradientAt.get(wire)!);
    expect(wires[0]).not.toBe(wires[1]);
    expect(plan.gradientAt.get("a")).toBe(Math.max(...wires));
    const between = frameAt(plan, (wires[0]! + wires[1]!) / 2);
    expect(between.node("a").gradient).toBe(false);
  });

  it("says how many contributions have arrived, also from one step and one node", () => {
    const twice: Graph = {
      nodes: [
        { id: "a", op: "input", value: 3 },
        { id: "b", op: "add", inputs: { x: "a", y: "a" } },
      ],
    };
    const program = compile(twice);
    const plan = planPasses(twice, program);
    const at = (time: number) => frameAt(plan, time).received("a");
    const [first, second] = ["b.x", "b.y"].map((wire) => plan.wireGradientAt.get(wire)!);
    expect(second! - first!).toBeGreaterThan(0.1);
    expect(at(first! - 0.01)).toEqual({ wires: [], total: 2 });
    expect(at(first!)).toEqual({ wires: ["b.x"], total: 2 });
    expect(at(second!)).toEqual({ wires: ["b.x", "b.y"], total: 2 });
    expect(frameAt(plan, first!).tokens.map(({ on }) => on)).toEqual([{ wire: "b.y" }]);
    const sum = (time: number) => runningSum(twice.nodes[0]!, at(time).wires, program)?.data[0];
    expect([sum(0), sum(first!), sum(second!)]).toEqual([undefined, 1, 2]);
    expect(frameAt(plan, plan.duration).received("b")).toEqual({ wires: [], total: 0 });
  });

  it("takes one step a layer where layers are asked for", () => {
    const steps = planOf(shared, "layer").steps.map(({ kind, nodes }) => [kind, nodes.length]);
    expect(steps).toEqual([
      ["forward", 2],
      ["forward", 1],
      ["seed", 1],
      ["backward", 1],
      ["backward", 2],
    ]);
  });
});

it("leaves out what cannot be computed", () => {
  const plan = planOf({
    nodes: [
      { id: "a", op: "input", value: 1 },
      { id: "open", op: "mul", inputs: { x: "a" } },
      { id: "whole", op: "relu", inputs: { x: "a" } },
    ],
  });
  const forward = plan.steps.filter(({ kind }) => kind === "forward");
  expect(forward.flatMap(({ nodes }) => nodes)).toEqual(["whole"]);
  const end = frameAt(plan, plan.duration);
  expect(end.node("open")).toEqual({ value: false, gradient: false });
  // What has come as far as the open node can be read, so that one sees what is there.
  expect(end.wire("open.x")).toEqual({ value: true, gradient: false });
});

describe("one pass alone", () => {
  const program = compile(shared);
  const stepsOf = (passes: "forward" | "backward") =>
    planPasses(shared, program, { passes }).steps.map(({ kind, nodes }) => `${kind} ${nodes}`);
  const readAt = (passes: "forward" | "backward", time: number) => {
    const frame = frameAt(planPasses(shared, program, { passes }), time);
    return { node: frame.node("sum"), wire: frame.wire("left.x"), leaf: frame.node("a") };
  };
  const known = { value: true, gradient: true };
  const unknownGradient = { value: true, gradient: false };

  it("forward ends with every value and no gradient", () => {
    expect(stepsOf("forward")).toEqual(["forward left", "forward right", "forward sum"]);
    expect(readAt("forward", Number.POSITIVE_INFINITY)).toEqual({
      node: unknownGradient,
      wire: unknownGradient,
      leaf: unknownGradient,
    });
  });

  it("backward begins with every value known, and ends with every gradient", () => {
    expect(stepsOf("backward")).toEqual([
      "seed sum",
      "backward sum",
      "backward right",
      "backward left",
    ]);
    expect(readAt("backward", 0)).toEqual({
      node: unknownGradient,
      wire: unknownGradient,
      leaf: unknownGradient,
    });
    expect(readAt("backward", Number.POSITIVE_INFINITY)).toEqual({
      node: known,
      wire: known,
      leaf: known,
    });
  });
});

it("has nothing to do for an empty graph", () => {
  const plan = planOf({ nodes: [] });
  expect(plan.steps).toEqual([]);
  expect(frameAt(plan, 5)).toMatchObject({ time: 0, step: undefined, tokens: [] });
});

describe("laws", () => {
  it("what is known never becomes unknown again", () => {
    fc.assert(
      fc.property(
        graphs,
        units,
        fc.float({ min: 0, max: 1, noNaN: true }),
        (graph, unit, share) => {
          const plan = planOf(graph, unit);
          const now = share * plan.duration;
          const before = reads(frameAt(plan, now * 0.9), graph);
          const after = reads(frameAt(plan, now), graph);
          for (const [index, { node, wires }] of before.entries()) {
            const later = after[index]!;
            expect(!node.value || later.node.value).toBe(true);
            expect(!node.gradient || later.node.gradient).toBe(true);
            for (const [port, wire] of wires.entries()) {
              expect(!wire.value || later.wires[port]!.value).toBe(true);
              expect(!wire.gradient || later.wires[port]!.gradient).toBe(true);
            }
          }
        },
      ),
    );
  });

  it("a node works only when all that it needs has arrived", () => {
    fc.assert(
      fc.property(graphs, units, (graph, unit) => {
        const plan = planOf(graph, unit);
        for (const step of plan.steps) {
          const frame = frameAt(plan, step.start);
          for (const id of step.nodes) {
            const node = graph.nodes.find((each) => each.id === id)!;
            if (step.kind === "backward") expect(frame.node(id).gradient).toBe(true);
            else if (step.kind === "forward") {
              for (const source of Object.values<string>(node.inputs ?? {})) {
                expect(frame.node(source).value).toBe(true);
              }
            }
          }
        }
      }),
    );
  });

  it("the running sum of all contributions is the gradient, to the last digit", () => {
    const share = fc.float({ min: 0, max: 1, noNaN: true });
    const seed = fc.option(fc.double({ min: -3, max: 3, noNaN: true }));
    fc.assert(
      fc.property(graphs, units, share, fc.nat(), seed, (base, unit, at, which, seedOf) => {
        const nodes = base.nodes.map((node, index) =>
          seedOf === null || index !== which % base.nodes.length ? node : { ...node, seed: seedOf },
        );
        const graph = { nodes };
        const program = compile(graph);
        const plan = planPasses(graph, program, { unit });
        const now = frameAt(plan, at * plan.duration);
        const end = frameAt(plan, plan.duration);
        for (const node of nodes) {
          const all = end.received(node.id);
          const some = now.received(node.id);
          expect(some.total).toBe(program.consumers(node.id).length);
          expect(some.wires).toEqual(all.wires.slice(0, some.wires.length));
          for (const wire of all.wires) {
            expect(now.wire(wire).gradient).toBe(some.wires.includes(wire));
          }
          if (all.total === 0) continue;
          expect(now.node(node.id).gradient).toBe(some.wires.length === some.total);
          const gradient = program.gradient(node.id)!.data;
          expect(runningSum(node, all.wires, program)!.data).toEqual(gradient);
          expect(sumLines(node, all.wires, program).lines.at(-1)!.sum).toBe(gradient[0]);
        }
      }),
    );
  });

  it("between two beats nothing new can be read", () => {
    fc.assert(
      fc.property(graphs, units, fc.nat(), (graph, unit, pick) => {
        const plan = planOf(graph, unit);
        const index = pick % plan.beats.length;
        const from = plan.beats[index]!;
        const to = plan.beats[index + 1] ?? plan.duration;
        const middle = (from + to) / 2;
        expect(beatAt(plan, middle)).toBe(beatAt(plan, from));
        expect(reads(frameAt(plan, middle), graph)).toEqual(reads(frameAt(plan, from), graph));
      }),
    );
  });

  it("seeking there and back shows the same: a frame remembers nothing", () => {
    const share = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(graphs, units, share, fc.array(share), (graph, unit, target, detour) => {
        const plan = planOf(graph, unit);
        const time = target * plan.duration;
        const sought = frameAt(planOf(graph, unit), time);
        for (const elsewhere of detour) frameAt(plan, elsewhere * plan.duration);
        const played = frameAt(plan, time);
        expect(played.tokens).toEqual(sought.tokens);
        expect(reads(played, graph)).toEqual(reads(sought, graph));
      }),
    );
  });
});

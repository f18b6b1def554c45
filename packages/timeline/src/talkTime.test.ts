import type { TalkMoment } from "@chalkgrad/document";
import { compile, type Graph } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphs, reads, units } from "./arbitraryPasses.ts";
import {
  frameAt,
  momentAt,
  type Passes,
  planPasses,
  type StepUnit,
  stepIndexAt,
  timeOfMoment,
} from "./index.ts";

const apple: Graph = {
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function planOf(graph: Graph, unit: StepUnit = "node", passes: Passes = "both") {
  return planPasses(graph, compile(graph), { unit, passes, parameters: parameters(graph) });
}

function parameters({ nodes }: Graph) {
  return nodes.filter(({ op }) => op === "input").map(({ id }) => id);
}

describe("a prepared moment of the apples", () => {
  const plan = planOf(apple);
  const shown = (moment: TalkMoment) => frameAt(plan, timeOfMoment(plan, moment)!);

  it("shows what the step finds once it is done, and not while it is about to begin", () => {
    const before = shown({ step: "forward", node: "price" });
    expect([before.node("apple_price").value, before.node("price").value]).toEqual([true, false]);
    const after = shown({ step: "forward", node: "price", done: true });
    expect([after.step?.nodes, after.node("price").value]).toEqual([["price"], true]);
    expect(shown({ step: "seed" }).node("price").gradient).toBe(false);
    expect(shown({ step: "seed", done: true }).node("price").gradient).toBe(true);
    expect(shown({ step: "update", done: true }).updated("tax")).toBe(true);
    expect(shown({ step: "start" }).time).toBe(0);
    expect(shown({ step: "end" }).time).toBe(plan.duration);
  });

  it("is gone with its node, with its pass, and where the node does not work", () => {
    const rest = planOf({ nodes: apple.nodes.filter(({ id }) => id !== "price") });
    expect(timeOfMoment(rest, { step: "backward", node: "price" })).toBeUndefined();
    expect(timeOfMoment(plan, { step: "forward", node: "tax" })).toBeUndefined();
    const forward = planOf(apple, "node", "forward");
    expect(timeOfMoment(forward, { step: "backward", node: "price" })).toBeUndefined();
    expect(timeOfMoment(forward, { step: "seed" })).toBeUndefined();
  });

  it("of a graph without steps is its end", () => {
    const nothing = planOf({ nodes: [] });
    expect(momentAt(nothing, 0)).toEqual({ step: "end" });
    expect(timeOfMoment(nothing, { step: "start" })).toBe(0);
  });
});

describe("laws", () => {
  const shares = fc.float({ min: 0, max: 1, noNaN: true });

  it("the moment of a time is in the same step and shows the same, or is where that step begins", () => {
    fc.assert(
      fc.property(graphs, units, shares, (graph, unit, share) => {
        const plan = planOf(graph, unit);
        const time = share * plan.duration;
        const moment = momentAt(plan, time);
        const at = timeOfMoment(plan, moment)!;
        const frame = frameAt(plan, time);
        expect(frameAt(plan, at).stepIndex).toBe(frame.stepIndex);
        if (moment.done) expect(reads(frameAt(plan, at), graph)).toEqual(reads(frame, graph));
        else expect(at).toBe(frame.step?.start ?? plan.duration);
      }),
    );
  });

  it("there and back is the same moment, and later moments are later", () => {
    fc.assert(
      fc.property(graphs, units, shares, shares, (graph, unit, one, other) => {
        const plan = planOf(graph, unit);
        const [early, late] = [one, other].sort((a, b) => a - b) as [number, number];
        const [first, second] = [early, late].map((share) => momentAt(plan, share * plan.duration));
        const [from, to] = [timeOfMoment(plan, first!)!, timeOfMoment(plan, second!)!];
        expect(from).toBeLessThanOrEqual(to);
        expect(momentAt(plan, from)).toEqual(
          from === 0 && from < plan.duration ? { step: "start" } : first,
        );
      }),
    );
  });

  it("a moment means the same whether nodes or layers are stepped", () => {
    fc.assert(
      fc.property(graphs, shares, (graph, share) => {
        const [layers, nodes] = [planOf(graph, "layer"), planOf(graph, "node")];
        const moment = momentAt(layers, share * layers.duration);
        const inLayers = frameAt(layers, timeOfMoment(layers, moment)!);
        const inNodes = frameAt(nodes, timeOfMoment(nodes, moment)!);
        expect(reads(inNodes, graph)).toEqual(reads(inLayers, graph));
      }),
    );
  });

  it("a moment names the same step when the graph grows", () => {
    fc.assert(
      fc.property(graphs, shares, fc.nat(), (graph, share, which) => {
        const plan = planOf(graph);
        const moment = momentAt(plan, share * plan.duration);
        const x = graph.nodes[which % graph.nodes.length]!.id;
        const grown = planOf({ nodes: [{ id: "one", op: "relu", inputs: { x } }, ...graph.nodes] });
        const step = grown.steps[stepIndexAt(grown, timeOfMoment(grown, moment)!)];
        if (moment.node === undefined) return;
        expect(step?.kind).toBe(moment.step);
        expect(step?.nodes).toEqual([moment.node]);
      }),
    );
  });
});

import { applyCommand, type GraphDocument, setCollapsed, visibleGraph } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { frameAt, planPasses, stillAt } from "@chalkgrad/timeline";
import { describe, expect, test } from "vitest";
import { boxLayout } from "./boxLayout.ts";
import { figureMarks } from "./figureMarks.ts";
import { frameLook } from "./frameLook.ts";
import { boxRect, groupLayout } from "./groupLayout.ts";
import { outputPort, portPlace } from "./nodeLayout.ts";
import { tokenCurve, wireCurveOf } from "./placedCurves.ts";

const open: GraphDocument = {
  nodes: [
    { id: "apple", op: "input", value: 100, position: { x: 0, y: 0 } },
    { id: "num", op: "input", value: 2, position: { x: 0, y: 100 } },
    { id: "product", op: "mul", inputs: { x: "apple", y: "num" }, position: { x: 200, y: 40 } },
    { id: "tax", op: "input", value: 1.1, position: { x: 200, y: 200 } },
    { id: "price", op: "mul", inputs: { x: "product", y: "tax" }, position: { x: 400, y: 80 } },
  ],
  groups: [
    { id: "shop", label: "Shop", nodes: ["product", "price"] },
    { id: "all", nodes: ["shop", "tax"] },
  ],
};
const folded = applyCommand(open, setCollapsed(["shop"], true)).document;
const program = compile(open);
const plan = planPasses(open, program);

describe("frames", () => {
  test("hold what is in them, and frames around frames lie outside", () => {
    const { frames } = groupLayout(open);
    const [inner, outer] = [frames.get("shop")!, frames.get("all")!];
    expect(inner.x).toBeLessThan(200);
    expect(inner.x + inner.width).toBeGreaterThan(400 + 56);
    expect(outer.x).toBeLessThan(inner.x);
    expect(outer.y).toBeLessThan(inner.y - frameLook.tab);
    expect(outer.x + outer.width).toBeGreaterThan(inner.x + inner.width);
    expect(outer.y + outer.height).toBeGreaterThan(240);
  });

  test("follow the places that are asked for", () => {
    const moved = groupLayout(open, ({ position }) => ({ x: position!.x + 7, y: position!.y - 3 }));
    const { x, y } = groupLayout(open).frames.get("all")!;
    expect(moved.frames.get("all")).toMatchObject({ x: x + 7, y: y - 3 });
  });
});

describe("boxes", () => {
  const box = visibleGraph(folded).boxes[0]!;

  test("stand in the middle of what they hide, with a port for every wire that crosses them", () => {
    const { x, y, width, height } = boxRect(box);
    expect(x + width / 2).toBeCloseTo((200 + 456) / 2, 0);
    expect(y + height / 2).toBeCloseTo((40 + 136) / 2, 0);
    const { inputs, outputs } = boxLayout(box);
    expect([...inputs.keys()]).toEqual(["product.x", "product.y", "price.y"]);
    expect([...outputs.keys()]).toEqual(["price"]);
    expect([...inputs.values()].map(({ text }) => text)).toEqual([
      "product · x",
      "product · y",
      "price · y",
    ]);
    const heights = [...inputs.values()].map((port) => port.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  test("wires and tokens run to their ports, and nothing runs within", () => {
    const { x, y } = boxRect(box);
    const port = boxLayout(box).inputs.get("product.x")!;
    const curve = wireCurveOf(folded, "product.x")!;
    expect(curve.to).toEqual({ x: x + port.x, y: y + port.y });
    const out = portPlace(folded.nodes[0]!, outputPort);
    expect(curve.from).toEqual(out);
    expect(wireCurveOf(folded, "price.x")).toBeUndefined();
    expect(tokenCurve(folded, { wire: "price.x" })).toBeUndefined();
    expect(tokenCurve(folded, { stub: "price" })!.from.x).toBe(x + boxLayout(box).width);
  });
});

describe("the whole figure", () => {
  const kinds = (document: GraphDocument) =>
    figureMarks(document, stillAt(plan, "rest"), program).parts.map(
      ({ kind, id }) => `${kind} ${id}`,
    );

  test("open groups are frames below everything", () => {
    expect(kinds(open).slice(0, 3)).toEqual(["frame all", "frame shop", "wire product.x"]);
    expect(kinds(open).filter((part) => part.startsWith("node"))).toHaveLength(5);
  });

  test("a collapsed group is a box with its result; what it hides is not drawn", () => {
    expect(kinds(folded)).toEqual([
      "frame all",
      "wire product.x",
      "wire product.y",
      "wire price.y",
      "box shop",
      "node apple",
      "node num",
      "node tax",
    ]);
    const { parts } = figureMarks(folded, stillAt(plan, "rest"), program);
    const texts = parts
      .find(({ kind }) => kind === "box")!
      .marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    expect(texts).toEqual(["220", "1", "Shop", "product · x", "product · y", "price · y", "price"]);
  });

  test("a step within a box shows that the box is at work, and no token", () => {
    const step = plan.steps.find(({ nodes, kind }) => nodes[0] === "price" && kind === "forward")!;
    const { parts } = figureMarks(folded, frameAt(plan, step.start + 0.4), program);
    const strokes = parts
      .find(({ kind }) => kind === "box")!
      .marks.map((mark) => ("stroke" in mark ? mark.stroke : undefined));
    expect(strokes).toContain("forward");
    expect(parts.filter(({ kind }) => kind === "token").map(({ id }) => id)).toEqual(["price.y"]);
  });
});

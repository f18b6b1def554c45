import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { type FigureOptions, figureMarks } from "@chalkgrad/figure";
import { planPasses, type StillMoment, stillAt } from "@chalkgrad/timeline";

/** For tests: a document with all that a picture of it needs. */
export function pictureCase(document: GraphDocument) {
  const readings = compile(document);
  const plan = planPasses(document, readings);
  return {
    document,
    readings,
    plan,
    figure: (moment: StillMoment = "rest", options?: FigureOptions) =>
      figureMarks(document, stillAt(plan, moment), readings, options),
  };
}

export const apple: GraphDocument = {
  title: "Buying apples",
  nodes: [
    { id: "apple", op: "input", value: 100, position: { x: 0, y: 0 } },
    { id: "number", op: "input", label: "りんごの個数", value: 2, position: { x: 0, y: 100 } },
    { id: "tax", op: "input", value: 1.1, position: { x: 0, y: 200 } },
    {
      id: "price",
      op: "mul",
      inputs: { x: "apple", y: "number" },
      position: { x: 180, y: 50 },
    },
    { id: "total", op: "mul", inputs: { x: "price", y: "tax" }, position: { x: 360, y: 125 } },
  ],
};

import type { DocumentNode } from "@chalkgrad/document";
import { type ElementwiseRule, type OpDefinition, ops } from "@chalkgrad/engine";

/** A function of one number, as an op with one input computes it. */
export interface OneInput {
  value(x: number): number;
  slope(x: number): number;
}

/** The function behind a node, where it acts on each element of one input alone. */
export function oneInputOf(node: DocumentNode): OneInput | undefined {
  const op: OpDefinition = ops[node.op];
  if (!op.elementwise || op.ports.length !== 1) return undefined;
  const { forward, backward } = op.elementwise;
  const parameter = parameterOf(op.elementwise, op, node);
  return {
    value: (x) => forward(x, 0, parameter),
    slope: (x) => backward[0]!(1, x, 0, forward(x, 0, parameter), parameter),
  };
}

function parameterOf(rule: ElementwiseRule, op: OpDefinition, node: DocumentNode): number {
  const attribute = op.attributes.find(({ name }) => name === rule.parameter);
  if (!attribute) return 0;
  const given = node.attrs?.[attribute.name as keyof typeof node.attrs] ?? attribute.default;
  return typeof given === "number" ? given : 0;
}

export type Range = readonly [from: number, to: number];

/** What is shown of the x axis: 0 in the middle, and today's point well inside. */
export function rangeAround(x: number): Range {
  const reach = Math.max(4, Math.abs(x) * 1.4);
  return [-reach, reach];
}

export interface CurvePoint {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

const samples = 160;

/** The curve and its derivative; NaN where the function is not defined, so that the line breaks there. */
export function curvePoints({ value, slope }: OneInput, [from, to]: Range): readonly CurvePoint[] {
  return Array.from({ length: samples + 1 }, (_, index) => {
    const x = from + ((to - from) * index) / samples;
    return { x, value: value(x), slope: slope(x) };
  });
}

/** What is shown of the other axis: the curve, but of one that shoots up only the part around the point. */
export function heightOf(points: readonly CurvePoint[], today: number): Range {
  const reach = Math.max(points.at(-1)!.x, Math.abs(today) * 1.3);
  const inView = points
    .flatMap(({ value, slope }) => [value, slope])
    .filter((each) => Number.isFinite(each) && Math.abs(each) <= reach);
  const least = Math.min(0, ...inView);
  const most = Math.max(0, ...inView);
  const air = (most - least || 1) * 0.1;
  return [least - air, most + air];
}

import { type Attributes, type ElementwiseRule, type OpDefinition, ops } from "@chalkgrad/engine";
import type { Expression } from "./expression.ts";
import { operandAt, readersOf, repeatedAxes } from "./indices.ts";
import {
  type Dependence,
  mostTerms,
  type Note,
  type Operation,
  type OpStory,
  type Voice,
} from "./story.ts";

/** What an elementwise formula is written with: names or numbers for the same things. */
interface Letters {
  readonly x: Expression;
  /** The second input; of an op with one port it is x. */
  readonly y: Expression;
  readonly z: Expression;
  /** The op's attribute: the slope of a leaky ReLU. */
  readonly parameter: Expression;
  /** The local derivative as a number, for formulas that depend on the case. */
  readonly slope: Expression;
  /** Whether x is positive: which piece of a piecewise function is in use. */
  readonly positive: boolean;
}

interface ElementPoint {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

type Told = Pick<OpStory, "does" | "because"> & {
  readonly forward: (letters: Letters) => Expression;
  /** The local derivative, one a port. */
  readonly local: readonly ((letters: Letters) => Expression)[];
  readonly notes?: (port: number, point: ElementPoint) => readonly Note[];
};

/** The story of an op that acts on each element alone: broadcasting and its way back are the same for all of them. */
export function elementwiseStory({ does, because, forward, local, notes }: Told): OpStory {
  return {
    does,
    because,
    forward: (operation, at, voice) => forward(lettersAt(operation, 0, at, voice)),
    dependences(operation, port, at) {
      const { out, inputs } = operation;
      const readers = readersOf(out.shape, inputs[port]!.shape, at, mostTerms);
      const first = readers.first.map((place): Dependence => {
        return {
          out: place,
          value: pointAt(operation, port, place).slope,
          local: (voice) => local[port]!(lettersAt(operation, port, place, voice)),
        };
      });
      return { first, count: readers.count };
    },
    notes(operation, port, at) {
      const { out, inputs } = operation;
      const readers = readersOf(out.shape, inputs[port]!.shape, at, 1);
      const [place] = readers.first;
      const own = place === undefined ? [] : (notes?.(port, pointAt(operation, port, place)) ?? []);
      const axes = repeatedAxes(out.shape, inputs[port]!.shape);
      return axes.length === 0 ? own : [...own, broadcastNote(axes, readers.count)];
    },
  };
}

function broadcastNote(axes: readonly number[], count: number): Note {
  const listed = axes.join(", ");
  return {
    code: "broadcast",
    axes,
    count,
    words: {
      en: `Broadcasting used this element ${count} times (${axes.length === 1 ? "axis" : "axes"} ${listed} of the result), so its gradient is the sum over all of them.`,
      ja: `ブロードキャストでこの要素は ${count} 回使われました（結果の軸 ${listed}）。そのため勾配はそのすべての和になります。`,
    },
  };
}

function lettersAt(operation: Operation, port: number, at: number, voice: Voice): Letters {
  const { out, inputs } = operation;
  const places = inputs.map((input) => operandAt(out.shape, input.shape, at));
  const point = pointAt(operation, port, at);
  const x = voice.port(0, places[0]!);
  return {
    x,
    y: places.length > 1 ? voice.port(1, places[1]!) : x,
    z: voice.result(at),
    parameter: voice.number(parameterOf(operation)),
    slope: voice.number(point.slope),
    positive: point.x > 0,
  };
}

/** The numbers behind one element of the result; the slope is the rule's backward with an upstream gradient of 1. */
function pointAt(operation: Operation, port: number, at: number): ElementPoint {
  const { out, inputs } = operation;
  const [x = 0, y = 0] = inputs.map((input) => input.data[operandAt(out.shape, input.shape, at)]!);
  const slope = ruleOf(operation).backward[port]!(1, x, y, out.data[at]!, parameterOf(operation));
  return { x, y, slope };
}

function ruleOf({ node }: Operation): ElementwiseRule {
  const { elementwise }: OpDefinition = ops[node.op];
  if (elementwise === undefined)
    throw new TypeError(`${node.op} does not act on each element alone`);
  return elementwise;
}

function parameterOf({ node, attrs }: Operation): number {
  const { elementwise, attributes }: OpDefinition = ops[node.op];
  const name = elementwise?.parameter;
  if (name === undefined) return 0;
  const fallback = attributes.find((each) => each.name === name)?.default;
  return Number((attrs as Attributes)[name] ?? fallback);
}

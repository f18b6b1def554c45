import { type OpDefinition, ops, sizeOf, type Tensor } from "@chalkgrad/engine";
import {
  call,
  constant,
  type Expression,
  minus,
  negate,
  over,
  power,
  sumOf,
  times,
} from "./expression.ts";
import { indicesAt, operandAt, readersOf } from "./indices.ts";
import { joint } from "./product.ts";
import { type Bilingual, say } from "./segment.ts";
import {
  type Dependences,
  mostTerms,
  type Note,
  type Operation,
  type OpStory,
  type Voice,
} from "./story.ts";

const half = over(constant(1), constant(2));
const two = constant(2);

/** The result is one number: how it depends on an element is what comes back there for an upstream gradient of 1. */
function oneResult(
  operation: Operation,
  port: number,
  at: number,
  local: (voice: Voice) => Expression,
): Dependences {
  const { node, inputs, out, attrs } = operation;
  const definition: OpDefinition = ops[node.op];
  const { shape } = inputs[port]!;
  const into: Tensor = { shape, data: new Float64Array(sizeOf(shape)) };
  const ones: Tensor = { shape: out.shape, data: Float64Array.of(1) };
  definition.backward(port, inputs, out, ones, into, attrs);
  return { first: [{ out: 0, value: into.data[at]!, local }], count: 1 };
}

/** The joint places of x and t that an element of one of them takes part in. */
function places({ inputs }: Operation, port: number, at: number, most: number) {
  const shape = joint(inputs[0]!.shape, inputs[1]!.shape);
  const { first, count } = readersOf(shape, inputs[port]!.shape, at, most);
  const pairs = first.map((place) => ({
    x: operandAt(shape, inputs[0]!.shape, place),
    t: operandAt(shape, inputs[1]!.shape, place),
  }));
  return { shape, pairs, count };
}

function squaredError(
  told: Pick<OpStory, "does" | "because" | "notes">,
  scale: { whole: (sum: Expression, count: Expression) => Expression } & {
    one: (difference: Expression, count: Expression) => Expression;
  },
): OpStory {
  return {
    ...told,
    forward(operation, _at, voice) {
      const { inputs } = operation;
      const shape = joint(inputs[0]!.shape, inputs[1]!.shape);
      const count = sizeOf(shape);
      const terms = Array.from({ length: Math.min(count, mostTerms) }, (_, place) => {
        const x = voice.port(0, operandAt(shape, inputs[0]!.shape, place));
        const t = voice.port(1, operandAt(shape, inputs[1]!.shape, place));
        return power(minus(x, t), two);
      });
      return scale.whole(sumOf(terms, count), voice.number(count));
    },
    dependences: (operation, port, at) =>
      oneResult(operation, port, at, (voice) => {
        const { shape, pairs, count } = places(operation, port, at, mostTerms);
        const terms = pairs.map(({ x, t }) => {
          const [own, other] = [voice.port(0, x), voice.port(1, t)];
          const difference = port === 0 ? minus(own, other) : minus(other, own);
          return scale.one(difference, voice.number(sizeOf(shape)));
        });
        return sumOf(terms, count);
      }),
  };
}

const halfBecause: Bilingual<string> = {
  en: "The 2 of the square and the ½ cancel: what is left is the difference itself.",
  ja: "2 乗の 2 と ½ が打ち消し合い、差そのものが残ります。",
};
const meanBecause: Bilingual<string> = {
  en: "The square gives twice the difference, and the average divides it by n.",
  ja: "2 乗から差の 2 倍が出て、平均でそれを n で割ります。",
};

export const sumSquaredError = squaredError(
  {
    does: (z, [x, t]) => ({
      en: say`${z} is half the sum of squared differences between ${x} and ${t}`,
      ja: say`${z} は ${x} と ${t} の差の 2 乗の和の半分です`,
    }),
    because: [halfBecause, halfBecause],
  },
  { whole: (sum) => times(half, sum), one: (difference) => difference },
);

export const meanSquaredError = squaredError(
  {
    does: (z, [x, t]) => ({
      en: say`${z} is the average of the squared differences between ${x} and ${t}`,
      ja: say`${z} は ${x} と ${t} の差の 2 乗の平均です`,
    }),
    because: [meanBecause, meanBecause],
    notes({ inputs }) {
      const count = sizeOf(joint(inputs[0]!.shape, inputs[1]!.shape));
      return [
        {
          code: "average",
          count,
          words: {
            en: `${count} squares are averaged: the gradient is divided by ${count}.`,
            ja: `${count} 個の 2 乗の平均なので、勾配は ${count} で割られます。`,
          },
        },
      ];
    },
  },
  {
    whole: (sum, count) => over(sum, count),
    one: (difference, count) => over(times(two, difference), count),
  },
);

export const softmaxCrossEntropy: OpStory = {
  does: (z, [x, t]) => ({
    en: say`${z} measures how far softmax(${x}) is from ${t}`,
    ja: say`${z} は softmax(${x}) と ${t} の隔たりを測ります`,
  }),
  because: [
    {
      en: "Softmax and cross-entropy together leave just probability minus target: (y − t) / N.",
      ja: "ソフトマックスと交差エントロピーを合わせると、確率と正解の差だけが残ります：(y − t) / N。",
    },
    {
      en: "For the target, the loss is linear: its local derivative is −ln y / N.",
      ja: "損失は正解 t について 1 次式なので、局所的な微分は −ln y / N です。",
    },
  ],
  forward(operation, _at, voice) {
    const { inputs } = operation;
    const shape = joint(inputs[0]!.shape, inputs[1]!.shape);
    const probabilities = softmaxOf(inputs[0]!);
    // A target of 0 brings nothing: what is written out are the classes that count.
    const shown: Expression[] = [];
    let count = 0;
    for (let place = 0; place < sizeOf(shape); place++) {
      const t = operandAt(shape, inputs[1]!.shape, place);
      if (inputs[1]!.data[t] === 0) continue;
      count++;
      if (shown.length === mostTerms) continue;
      const y = probability(operandAt(shape, inputs[0]!.shape, place), probabilities, voice);
      shown.push(times(voice.port(1, t), call("ln", "\\ln", [y])));
    }
    const total = negate(sumOf(shown, count));
    const batch = batchOf(operation);
    return batch === 1 ? total : over(total, voice.number(batch));
  },
  dependences: (operation, port, at) =>
    oneResult(operation, port, at, (voice) => {
      const { pairs, count } = places(operation, port, at, mostTerms);
      const probabilities = softmaxOf(operation.inputs[0]!);
      const batch = batchOf(operation);
      const terms = pairs.map(({ x, t }) => {
        const y = probability(x, probabilities, voice);
        const term = port === 0 ? minus(y, voice.port(1, t)) : negate(call("ln", "\\ln", [y]));
        return batch === 1 ? term : over(term, voice.number(batch));
      });
      return sumOf(terms, count);
    }),
  notes(operation, port) {
    const notes: Note[] = [];
    const batch = batchOf(operation);
    if (port === 0) notes.push(difference);
    if (batch !== 1) {
      notes.push({
        code: "batch",
        count: batch,
        words: {
          en: `The loss is the average over ${batch} rows, so every gradient is divided by ${batch}.`,
          ja: `損失は ${batch} 行の平均なので、勾配はどれも ${batch} で割られます。`,
        },
      });
    }
    return notes;
  },
};

const difference: Note = {
  code: "probability-minus-target",
  words: {
    en: "y is the probability that softmax gives, t the right answer: positive where too much is given, negative where too little.",
    ja: "y はソフトマックスの確率、t は正解です。多すぎる所で正、足りない所で負になります。",
  },
};

function batchOf({ inputs }: Operation): number {
  return sizeOf(joint(inputs[0]!.shape, inputs[1]!.shape).slice(0, -1));
}

function softmaxOf(x: Tensor): Tensor {
  const out: Tensor = { shape: x.shape, data: new Float64Array(x.data.length) };
  const definition: OpDefinition = ops.softmax;
  definition.forward([x], out, {});
  return out;
}

/** A probability of the softmax inside: by the letter y with its indices, or by its number. */
function probability(at: number, probabilities: Tensor, voice: Voice): Expression {
  return voice.inner("y", indicesAt(probabilities.shape, at), probabilities.data[at]!);
}

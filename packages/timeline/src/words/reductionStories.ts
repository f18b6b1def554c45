import { type Attributes, sizeOf, type Tensor } from "@chalkgrad/engine";
import {
  constant,
  type Expression,
  exponential,
  minus,
  negate,
  over,
  sumOf,
  times,
} from "./expression.ts";
import { indicesAt, placeAt } from "./indices.ts";
import { type Bilingual, say } from "./segment.ts";
import { type Dependence, mostTerms, type Operation, type OpStory, type Voice } from "./story.ts";

const one = constant(1);

const spreads: Bilingual<string> = {
  en: "A sum is an addition with many inputs: each of them gets the whole upstream gradient.",
  ja: "合計は入力の多い加算です。どの要素にも上流の勾配がそのまま流れます。",
};

export const sum: OpStory = {
  does: (z, [x]) => ({
    en: say`${z} adds up the elements of ${x}`,
    ja: say`${z} は ${x} の要素の合計です`,
  }),
  because: [spreads],
  forward: (operation, at, voice) => addedUp(operation, at, voice),
  dependences(operation, _port, at) {
    return { first: [{ out: summedInto(operation, at), value: 1, local: () => one }], count: 1 };
  },
};

export const mean: OpStory = {
  does: (z, [x]) => ({
    en: say`${z} is the average of the elements of ${x}`,
    ja: say`${z} は ${x} の要素の平均です`,
  }),
  because: [
    {
      en: "Each of n elements counts for one nth of the average, and so does its gradient.",
      ja: "平均では各要素が n 分の 1 だけ効くので、勾配も n 分の 1 になります。",
    },
  ],
  forward: (operation, at, voice) =>
    over(addedUp(operation, at, voice), voice.number(averagedOver(operation))),
  dependences(operation, _port, at) {
    const count = averagedOver(operation);
    const term: Dependence = {
      out: summedInto(operation, at),
      value: 1 / count,
      local: (voice) => over(one, voice.number(count)),
    };
    return { first: [term], count: 1 };
  },
  notes(operation) {
    const count = averagedOver(operation);
    return [
      {
        code: "average",
        count,
        words: {
          en: `${count} elements are averaged, so each gets the gradient divided by ${count}.`,
          ja: `${count} 個の平均なので、勾配は ${count} で割られて流れます。`,
        },
      },
    ];
  },
};

function averagedOver({ inputs, out }: Operation): number {
  return out.data.length === 0 ? 0 : inputs[0]!.data.length / out.data.length;
}

function addedUp({ inputs, out, attrs }: Operation, at: number, voice: Voice): Expression {
  const { shape } = inputs[0]!;
  const reduced = reducedAxes(attrs, shape.length);
  const along = shape.map((length, axis) => (reduced[axis] ? length : 1));
  const kept = shape.map((length, axis) => (reduced[axis] ? 1 : length));
  const fixed = indicesAt(kept, at);
  const count = out.data.length === 0 ? 0 : sizeOf(along);
  const terms: Expression[] = [];
  for (let each = 0; each < Math.min(count, mostTerms); each++) {
    const moving = indicesAt(along, each);
    const indices = shape.map((_, axis) => (reduced[axis] ? moving[axis]! : fixed[axis]!));
    terms.push(voice.port(0, placeAt(shape, indices)));
  }
  return sumOf(terms, count);
}

/** The element of the result that an element goes into. With kept axes of length 1 the place is the same. */
function summedInto({ inputs, attrs }: Operation, at: number): number {
  const { shape } = inputs[0]!;
  const reduced = reducedAxes(attrs, shape.length);
  const indices = indicesAt(shape, at).map((index, axis) => (reduced[axis] ? 0 : index));
  return placeAt(
    shape.map((length, axis) => (reduced[axis] ? 1 : length)),
    indices,
  );
}

function reducedAxes({ axis }: Attributes, rank: number): readonly boolean[] {
  if (axis === undefined || axis === null) return new Array<boolean>(rank).fill(true);
  const named = [axis]
    .flat()
    .map((each) => (Number(each) < 0 ? Number(each) + rank : Number(each)));
  return Array.from({ length: rank }, (_, place) => named.includes(place));
}

export const softmax: OpStory = {
  does: (z, [x]) => ({
    en: say`${z} turns the scores ${x} into probabilities that add up to 1`,
    ja: say`${z} は、スコア ${x} を合計 1 の確率に変えたものです`,
  }),
  because: [
    {
      en: "All results share one sum: raising one score raises its own probability, z(1 − z), and lowers each other, −z·z′.",
      ja: "結果は合計 1 を分け合います。あるスコアを上げると自分の確率は z(1 − z) だけ上がり、ほかは −z·z′ だけ下がります。",
    },
  ],
  forward(operation, at, voice) {
    const row = rowOf(operation, at);
    const terms = row.slice(0, mostTerms).map((place) => exponential(voice.port(0, place)));
    return over(exponential(voice.port(0, at)), sumOf(terms, row.length));
  },
  dependences(operation, _port, at) {
    const z = operation.out.data;
    const row = rowOf(operation, at);
    const first = row.slice(0, mostTerms).map((place): Dependence => {
      const own = place === at;
      return {
        out: place,
        value: own ? z[at]! * (1 - z[at]!) : -z[place]! * z[at]!,
        local: (voice) =>
          own
            ? times(voice.result(at), minus(one, voice.result(at)))
            : negate(times(voice.result(place), voice.result(at))),
      };
    });
    return { first, count: row.length };
  },
};

/** The elements that share one sum of probabilities with the one `at`. */
function rowOf({ inputs, attrs }: Operation, at: number): readonly number[] {
  const { shape }: Tensor = inputs[0]!;
  if (shape.length === 0) return [0];
  const axis = Number(attrs.axis ?? -1);
  const along = axis < 0 ? axis + shape.length : axis;
  const indices = indicesAt(shape, at);
  return Array.from({ length: shape[along]! }, (_, index) =>
    placeAt(shape, indices.with(along, index)),
  );
}

import { kink } from "./arithmeticStories.ts";
import { elementwiseStory } from "./elementwiseStory.ts";
import {
  call,
  constant,
  exponential,
  minus,
  negate,
  over,
  plus,
  power,
  times,
} from "./expression.ts";
import { type Bilingual, say } from "./segment.ts";
import type { Note } from "./story.ts";

const zero = constant(0);
const one = constant(1);
const two = constant(2);

const openValve: Note = {
  code: "valve",
  open: true,
  words: {
    en: "The forward pass opened this valve (x > 0). The gradient passes whatever its own sign.",
    ja: "順伝播でこの弁は開きました（x > 0）。勾配は、その符号に関係なく通ります。",
  },
};
const closedValve: Note = {
  code: "valve",
  open: false,
  words: {
    en: "The forward pass closed this valve (x ≤ 0). Nothing flows back here for this input.",
    ja: "順伝播でこの弁は閉じました（x ≤ 0）。この入力では、ここを勾配は流れません。",
  },
};

export const relu = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} if that is positive, else 0`,
    ja: say`${z} は、${x} が正ならその値、そうでなければ 0 です`,
  }),
  because: [
    {
      en: "The local derivative is 1 where the forward pass let x through and 0 where it did not.",
      ja: "局所的な微分は、順伝播で x が通った所で 1、通らなかった所で 0 です。",
    },
  ],
  forward: ({ x }) => call("max", "\\max", [x, zero]),
  local: [({ slope }) => slope],
  notes: (_port, { x }) => {
    const valve = x > 0 ? openValve : closedValve;
    return x === 0 ? [valve, kink] : [valve];
  },
});

export const leakyRelu = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} if that is positive, else a small part of it`,
    ja: say`${z} は、${x} が正ならその値、そうでなければそのわずかな割合です`,
  }),
  because: [
    {
      en: "The local derivative is 1 for a positive x and the slope of the leak otherwise.",
      ja: "局所的な微分は、x が正なら 1、そうでなければ漏れの傾きです。",
    },
  ],
  forward: ({ x, parameter, positive }) => (positive ? x : times(parameter, x)),
  local: [({ slope }) => slope],
  notes: (_port, { x }) => {
    if (x > 0) return [openValve];
    const leak: Note = { code: "valve", open: false, words: leaking };
    return x === 0 ? [leak, kink] : [leak];
  },
});

const leaking: Bilingual<string> = {
  en: "The forward pass closed this valve (x ≤ 0), but it leaks: a small part of the gradient flows on.",
  ja: "順伝播でこの弁は閉じましたが（x ≤ 0）、少し漏れるので、勾配のわずかな部分が流れます。",
};

/** Below this share of its greatest value a factor counts as saturated. */
const saturatedShare = 0.05;

function factor(value: number, most: number, greatest: string): Note {
  const saturated = Math.abs(value) < saturatedShare * most;
  const [en, ja] = saturated
    ? [
        `The curve is flat here (saturated): of at most ${greatest}, almost nothing of the gradient is left.`,
        `ここでは曲線が平ら（飽和）です。最大でも ${greatest} で、勾配はほとんど残りません。`,
      ]
    : [
        `The local derivative is at most ${greatest}: every such op on the way thins the gradient.`,
        `局所的な微分は最大でも ${greatest} です。通るたびに勾配は小さくなります。`,
      ];
  return { code: "factor", value, most, saturated, words: { en, ja } };
}

export const sigmoid = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} squeezed into the range from 0 to 1`,
    ja: say`${z} は ${x} を 0 から 1 の間に収めたものです`,
  }),
  because: [
    {
      en: "The local derivative of the sigmoid needs only its result: (1 − z)·z.",
      ja: "シグモイドの局所的な微分は、出力だけで書けます：(1 − z)·z。",
    },
  ],
  forward: ({ x }) => over(one, plus(one, exponential(negate(x)))),
  local: [({ z }) => times(minus(one, z), z)],
  notes: (_port, { slope }) => [factor(slope, 0.25, "0.25")],
});

export const tanh = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} squeezed into the range from −1 to 1`,
    ja: say`${z} は ${x} を −1 から 1 の間に収めたものです`,
  }),
  because: [
    {
      en: "The local derivative of tanh needs only its result: 1 − z² (a difference, not a quotient).",
      ja: "tanh の局所的な微分は、出力だけで書けます：1 − z²（割り算ではなく引き算です）。",
    },
  ],
  forward: ({ x }) => call("tanh", "\\tanh", [x]),
  local: [({ z }) => minus(one, power(z, two))],
  notes: (_port, { slope }) => [factor(slope, 1, "1")],
});

export const softplus = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is a smooth ReLU of ${x}`,
    ja: say`${z} は ${x} のなめらかな ReLU です`,
  }),
  because: [
    {
      en: "The slope of softplus is the sigmoid of x.",
      ja: "ソフトプラスの傾きは x のシグモイドです。",
    },
  ],
  forward: ({ x }) => call("ln", "\\ln", [plus(one, exponential(x))]),
  local: [({ x }) => over(one, plus(one, exponential(negate(x))))],
  notes: (_port, { slope }) => [factor(slope, 1, "1")],
});

const chosenBecause: Bilingual<string> = {
  en: "The gradient goes to the input that was passed on: local derivative 1, and 0 for the other (half each on a tie).",
  ja: "勾配は、通された方の入力へ流れます。局所的な微分はそちらが 1、もう一方が 0 です（等しければ半分ずつ）。",
};

function choice(slope: number): Note {
  if (slope === 0.5) {
    return {
      code: "choice",
      chosen: "tie",
      words: {
        en: "Both inputs are equal, so each gets half of the gradient.",
        ja: "2 つの入力が等しいので、勾配は半分ずつ流れます。",
      },
    };
  }
  return slope === 1
    ? {
        code: "choice",
        chosen: "this",
        words: {
          en: "This input was passed on, so it gets the whole gradient.",
          ja: "この入力が通されたので、勾配はすべてこちらへ流れます。",
        },
      }
    : {
        code: "choice",
        chosen: "other",
        words: {
          en: "The other input was passed on, so nothing flows here.",
          ja: "もう一方の入力が通されたので、こちらには流れません。",
        },
      };
}

export const max = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is the larger of ${x} and ${y}`,
    ja: say`${z} は ${x} と ${y} の大きい方です`,
  }),
  because: [chosenBecause, chosenBecause],
  forward: ({ x, y }) => call("max", "\\max", [x, y]),
  local: [({ slope }) => slope, ({ slope }) => slope],
  notes: (_port, { slope }) => [choice(slope)],
});

export const min = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is the smaller of ${x} and ${y}`,
    ja: say`${z} は ${x} と ${y} の小さい方です`,
  }),
  because: [chosenBecause, chosenBecause],
  forward: ({ x, y }) => call("min", "\\min", [x, y]),
  local: [({ slope }) => slope, ({ slope }) => slope],
  notes: (_port, { slope }) => [choice(slope)],
});

import { elementwiseStory } from "./elementwiseStory.ts";
import {
  call,
  constant,
  exponential,
  isZero,
  magnitude,
  minus,
  negate,
  over,
  plus,
  power,
  squareRoot,
  times,
} from "./expression.ts";
import { type Bilingual, say } from "./segment.ts";
import type { Note } from "./story.ts";

const one = constant(1);
const two = constant(2);

const passesOn: Bilingual<string> = {
  en: "An addition hands the gradient on unchanged: its local derivative is 1.",
  ja: "加算の局所的な微分は 1 なので、上流の勾配がそのまま流れます。",
};
const otherFactor: Bilingual<string> = {
  en: "In a product, the local derivative for one factor is the other factor.",
  ja: "積では、一方の因子についての局所的な微分は、もう一方の因子です。",
};

export const add = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is the sum of ${x} and ${y}`,
    ja: say`${z} は ${x} と ${y} の和です`,
  }),
  because: [passesOn, passesOn],
  forward: ({ x, y }) => plus(x, y),
  local: [() => one, () => one],
});

export const sub = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is ${x} minus ${y}`,
    ja: say`${z} は ${x} から ${y} を引いたものです`,
  }),
  because: [
    {
      en: "What is subtracted from gets the gradient unchanged: the local derivative is 1.",
      ja: "引かれる側の局所的な微分は 1 なので、勾配がそのまま流れます。",
    },
    {
      en: "What is subtracted gets the gradient with its sign turned: the local derivative is −1.",
      ja: "引く側の局所的な微分は −1 なので、勾配の符号が反転します。",
    },
  ],
  forward: ({ x, y }) => minus(x, y),
  local: [() => one, () => constant(-1)],
});

export const mul = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is ${x} times ${y}`,
    ja: say`${z} は ${x} と ${y} の積です`,
  }),
  because: [otherFactor, otherFactor],
  forward: ({ x, y }) => times(x, y),
  local: [({ y }) => y, ({ x }) => x],
});

export const div = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is ${x} divided by ${y}`,
    ja: say`${z} は ${x} を ${y} で割ったものです`,
  }),
  because: [
    {
      en: "Dividing by y is multiplying by 1/y, and that is the local derivative.",
      ja: "y で割るのは 1/y を掛けることなので、局所的な微分は 1/y です。",
    },
    {
      en: "A larger divisor makes the quotient smaller: the local derivative is −x/y².",
      ja: "割る数が大きいほど商は小さくなります。局所的な微分は −x/y² です。",
    },
  ],
  forward: ({ x, y }) => over(x, y),
  local: [({ y }) => over(one, y), ({ x, y }) => negate(over(x, power(y, two)))],
});

export const pow = elementwiseStory({
  does: (z, [x, y]) => ({
    en: say`${z} is ${x} to the power of ${y}`,
    ja: say`${z} は ${x} の ${y} 乗です`,
  }),
  because: [
    {
      en: "The exponent comes down as a factor, and the power is one less: y·xʸ⁻¹.",
      ja: "指数が前に下りてきて、次数が 1 つ減ります：y·xʸ⁻¹。",
    },
    {
      en: "For the exponent, a power grows by itself times the logarithm of its base: z·ln x.",
      ja: "指数については、べき乗の値に底の対数を掛けたものです：z·ln x。",
    },
  ],
  forward: ({ x, y }) => power(x, y),
  local: [
    ({ x, y }) => times(y, power(x, minus(y, one))),
    ({ x, z, slope }) => (isZero(slope) ? slope : times(z, call("ln", "\\ln", [x]))),
  ],
  notes: (port, { x }) => (port === 1 && x < 0 ? [noDerivative] : []),
});

const noDerivative: Note = {
  code: "no-derivative",
  words: {
    en: "A negative base has no real logarithm, so there is no derivative for the exponent.",
    ja: "負の底には実数の対数がないので、指数についての微分はありません。",
  },
};

export const neg = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} with its sign turned`,
    ja: say`${z} は ${x} の符号を変えたものです`,
  }),
  because: [
    {
      en: "Turning the sign turns the sign of the gradient: the local derivative is −1.",
      ja: "符号を変えると勾配の符号も変わります。局所的な微分は −1 です。",
    },
  ],
  forward: ({ x }) => negate(x),
  local: [() => constant(-1)],
});

export const exp = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is e to the power of ${x}`,
    ja: say`${z} は e の ${x} 乗です`,
  }),
  because: [
    {
      en: "The exponential is its own derivative: the local derivative is the result itself.",
      ja: "指数関数は微分しても変わりません。局所的な微分は出力そのものです。",
    },
  ],
  forward: ({ x }) => exponential(x),
  local: [({ z }) => z],
});

export const log = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is the natural logarithm of ${x}`,
    ja: say`${z} は ${x} の自然対数です`,
  }),
  because: [
    {
      en: "The slope of the logarithm is 1/x: steep near 0, flat far out.",
      ja: "対数の傾きは 1/x です。0 の近くでは急で、遠くではゆるやかです。",
    },
  ],
  forward: ({ x }) => call("ln", "\\ln", [x]),
  local: [({ x }) => over(one, x)],
});

export const sqrt = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is the square root of ${x}`,
    ja: say`${z} は ${x} の平方根です`,
  }),
  because: [
    {
      en: "The slope of the root is 1 over twice the root.",
      ja: "平方根の傾きは、平方根の 2 倍の逆数です。",
    },
  ],
  forward: ({ x }) => squareRoot(x),
  local: [({ z }) => over(one, times(two, z))],
});

export const square = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} squared`,
    ja: say`${z} は ${x} の 2 乗です`,
  }),
  because: [
    {
      en: "A square is x·x: both factors bring x, together 2x.",
      ja: "2 乗は x·x です。2 つの因子からそれぞれ x が来て、合わせて 2x になります。",
    },
  ],
  forward: ({ x }) => power(x, two),
  local: [({ x }) => times(two, x)],
});

export const reciprocal = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is 1 divided by ${x}`,
    ja: say`${z} は ${x} の逆数です`,
  }),
  because: [
    {
      en: "The local derivative of 1/x is −1/x², which is minus the result squared.",
      ja: "1/x の微分は −1/x² で、出力の 2 乗に負号を付けたものです。",
    },
  ],
  forward: ({ x }) => over(one, x),
  local: [({ z }) => negate(power(z, two))],
});

export const abs = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is ${x} without its sign`,
    ja: say`${z} は ${x} の絶対値です`,
  }),
  because: [
    {
      en: "The local derivative is the sign of x: 1 or −1, and taken as 0 at 0.",
      ja: "局所的な微分は x の符号（1 か −1）です。0 では 0 とします。",
    },
  ],
  forward: ({ x }) => magnitude(x),
  local: [({ slope }) => slope],
  notes: (_port, { x }) => (x === 0 ? [kink] : []),
});

export const kink: Note = {
  code: "kink",
  words: {
    en: "The curve has a kink exactly here: the slopes on its two sides differ, and one value is agreed on.",
    ja: "曲線はちょうどここで折れています。左右の傾きが違うので、決められた値を使います。",
  },
};

export const sin = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is the sine of ${x}`,
    ja: say`${z} は ${x} の正弦です`,
  }),
  because: [
    {
      en: "The slope of the sine is the cosine at the same place.",
      ja: "正弦の傾きは、同じ位置の余弦です。",
    },
  ],
  forward: ({ x }) => call("sin", "\\sin", [x]),
  local: [({ x }) => call("cos", "\\cos", [x])],
});

export const cos = elementwiseStory({
  does: (z, [x]) => ({
    en: say`${z} is the cosine of ${x}`,
    ja: say`${z} は ${x} の余弦です`,
  }),
  because: [
    {
      en: "The slope of the cosine is minus the sine at the same place.",
      ja: "余弦の傾きは、同じ位置の正弦に負号を付けたものです。",
    },
  ],
  forward: ({ x }) => call("cos", "\\cos", [x]),
  local: [({ x }) => negate(call("sin", "\\sin", [x]))],
});

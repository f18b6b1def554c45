import {
  asFactor,
  atom,
  constant,
  type Expression,
  minus,
  numeral,
  over,
  plus,
  power,
  squareRoot,
  times,
} from "./expression.ts";
import { elementOf, named } from "./name.ts";
import {
  type Bilingual,
  becomes,
  equals,
  type Segment,
  type Segments,
  say,
  segment,
} from "./segment.ts";

/** The optimizer and what it remembers of this element before the step. Formulas and defaults: the engine's optimizers. */
export type UpdateRule =
  | { readonly name: "sgd" }
  | { readonly name: "momentum"; readonly momentum: number; readonly velocity: number }
  | { readonly name: "adaGrad"; readonly squares: number }
  | {
      readonly name: "adam";
      readonly beta1: number;
      readonly beta2: number;
      /** How many steps were taken before this one. */
      readonly iteration: number;
      readonly mean: number;
      readonly square: number;
    };

export interface UpdateOptions {
  /** What people call the parameter. */
  readonly name: string;
  /** Where the element stands in a tensor; empty for a scalar. */
  readonly indices?: readonly number[];
  /** The parameter before the step, the learning rate η, the gradient. */
  readonly w: number;
  readonly eta: number;
  readonly g: number;
  readonly rule?: UpdateRule;
  /** `up`: along the gradient instead, to see the loss grow. Plain steps only. */
  readonly direction?: "down" | "up";
  readonly number: (value: number) => string;
}

export interface UpdateWords {
  /** The parameter after the step. */
  readonly result: number;
  /** w ← w − η·g = 0.5 − 0.1 · 2 = 0.3; with memory, the memory's line comes first. */
  readonly lines: readonly Segments[];
  readonly sentence: Bilingual<Segments>;
  /** Which way the parameter goes, and why minus. */
  readonly direction: Bilingual<string>;
}

/** Keeps a division by a root from being one by 0; the engine's value, which is the book's. */
const tiny = 1e-7;

/** The third phase of learning in words: how one parameter moves against its gradient. */
export function updateWords(options: UpdateOptions): UpdateWords {
  const { w, g, number } = options;
  const name = elementOf(named(options.name), options.indices ?? []);
  const { lines, result } = moved(options, name);
  const from = segment("value", numeral(w, number));
  const to = segment("value", numeral(result, number));
  const who = segment("name", name);
  return {
    result,
    lines,
    sentence: {
      en: say`${who} moves from ${from} to ${to}: ${lines.at(-1)!}.`,
      ja: say`${who} は ${from} から ${to} へ動きます：${lines.at(-1)!}。`,
    },
    direction: directionOf(g, result - w),
  };
}

function moved(
  { w, eta, g, rule = { name: "sgd" }, direction = "down", number }: UpdateOptions,
  name: Expression,
): { readonly lines: readonly Segments[]; readonly result: number } {
  const n = (value: number) => numeral(value, number);
  const letter = {
    eta: atom("η", "\\eta"),
    g: atom("g", "g"),
    v: atom("v", "v"),
    h: atom("h", "h"),
  };
  switch (rule.name) {
    case "sgd": {
      const [result, sign] = direction === "up" ? [w + eta * g, plus] : [w - eta * g, minus];
      const names = sign(name, times(letter.eta, letter.g));
      const numbers = sign(n(w), times(n(eta), asFactor(n(g))));
      return { lines: [line(name, names, numbers, n(result))], result };
    }
    case "momentum": {
      const velocity = rule.momentum * rule.velocity - eta * g;
      const result = w + velocity;
      const alpha = atom("α", "\\alpha");
      const memory = line(
        letter.v,
        minus(times(alpha, letter.v), times(letter.eta, letter.g)),
        minus(times(n(rule.momentum), n(rule.velocity)), times(n(eta), n(g))),
        n(velocity),
      );
      const step = line(name, plus(name, letter.v), plus(n(w), n(velocity)), n(result));
      return { lines: [memory, step], result };
    }
    case "adaGrad": {
      const squares = rule.squares + g * g;
      const result = w - (eta * g) / (Math.sqrt(squares) + tiny);
      const root = (h: Expression) => plus(squareRoot(h), atom("10⁻⁷", "10^{-7}"));
      const two = constant(2);
      const memory = line(
        letter.h,
        plus(letter.h, power(letter.g, two)),
        plus(n(rule.squares), power(n(g), two)),
        n(squares),
      );
      const step = line(
        name,
        minus(name, over(times(letter.eta, letter.g), root(letter.h))),
        minus(n(w), over(times(n(eta), n(g)), root(n(squares)))),
        n(result),
      );
      return { lines: [memory, step], result };
    }
    case "adam": {
      const { beta1, beta2 } = rule;
      const iteration = rule.iteration + 1;
      const rate = (eta * Math.sqrt(1 - beta2 ** iteration)) / (1 - beta1 ** iteration);
      const mean = rule.mean + (1 - beta1) * (g - rule.mean);
      const square = rule.square + (1 - beta2) * (g * g - rule.square);
      const result = w - (rate * mean) / (Math.sqrt(square) + tiny);
      const [m, v] = [atom("m", "m"), atom("v", "v")];
      const rateName = atom(`η${subscript(iteration)}`, `\\eta_{${iteration}}`);
      const root = (value: Expression) => plus(squareRoot(value), atom("10⁻⁷", "10^{-7}"));
      const blend = (beta: string, old: Expression, now: Expression) =>
        plus(
          old,
          times(
            minus(constant(1), atom(beta, `\\beta_${beta.at(-1) === "₁" ? 1 : 2}`)),
            minus(now, old),
          ),
        );
      const filled = (beta: number, old: number, now: number) =>
        plus(n(old), times(n(1 - beta), minus(n(now), n(old))));
      return {
        lines: [
          line(m, blend("β₁", m, letter.g), filled(beta1, rule.mean, g), n(mean)),
          line(
            v,
            blend("β₂", v, power(letter.g, constant(2))),
            filled(beta2, rule.square, g * g),
            n(square),
          ),
          line(
            name,
            minus(name, over(times(rateName, m), root(v))),
            minus(n(w), over(times(n(rate), n(mean)), root(n(square)))),
            n(result),
          ),
        ],
        result,
      };
    }
  }
}

function line(
  name: Expression,
  names: Expression,
  numbers: Expression,
  result: Expression,
): Segments {
  const equation: Segment[] = [segment("name", name), becomes, segment("name", names)];
  equation.push(equals, segment("value", numbers), equals, segment("value", result));
  return equation;
}

function subscript(number: number): string {
  return [...String(number)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
}

function directionOf(g: number, change: number): Bilingual<string> {
  if (g > 0 && change < 0) {
    return {
      en: "The gradient is positive: more of it would make the loss larger. So it goes down.",
      ja: "勾配は正です。増やすと損失が増えるので、減らします。",
    };
  }
  if (g < 0 && change > 0) {
    return {
      en: "The gradient is negative: more of it would make the loss smaller. Minus a negative number is plus, so it goes up.",
      ja: "勾配は負です。増やすと損失が減ります。負の数を引くので、増えます。",
    };
  }
  if (Math.sign(g) * change > 0) {
    return {
      en: "It goes along the gradient instead of against it: the loss grows.",
      ja: "勾配と逆ではなく、勾配の向きに進みます。損失は増えます。",
    };
  }
  if (change === 0) {
    return {
      en: "The step is 0: it stays where it is.",
      ja: "動く量は 0 なので、そのままです。",
    };
  }
  return {
    en: "What the optimizer remembers of earlier steps still carries it on.",
    ja: "これまでの動きを覚えているので、その勢いで動きます。",
  };
}

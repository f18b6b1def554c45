import { constant, type Expression, plus, sumOf, times } from "./expression.ts";
import { indicesAt, operandAt, placeAt, readersOf, repeatedAxes } from "./indices.ts";
import { meetings, type Product, pairsAt, plainShape, productOf } from "./product.ts";
import { type Bilingual, say } from "./segment.ts";
import {
  type Dependences,
  mostTerms,
  type Note,
  type Operation,
  type OpStory,
  type Voice,
} from "./story.ts";

const one = constant(1);

const transposedRight: Bilingual<string> = {
  en: "The weights stand on the right, so their transpose stays on the right: dX = dY·Wᵀ. The shapes allow no other order.",
  ja: "重みは右から掛けたので、転置も右に残ります：dX = dY·Wᵀ。形状が合うのはこの順番だけです。",
};
const transposedLeft: Bilingual<string> = {
  en: "What stood on the left is transposed on the left: dW = Xᵀ·dY. The shapes allow no other order.",
  ja: "左にあったものは、左で転置されます：dW = Xᵀ·dY。形状が合うのはこの順番だけです。",
};
const biasBecause: Bilingual<string> = {
  en: "The bias was added to every row, so its gradient is the sum over the rows.",
  ja: "バイアスは各行に足されたので、その勾配は行についての和になります。",
};

export const matmul: OpStory = {
  does: (z, [x, y]) => ({
    en: say`${z} is the matrix product of ${x} and ${y}`,
    ja: say`${z} は ${x} と ${y} の行列の積です`,
  }),
  because: [transposedRight, transposedLeft],
  forward: (operation, at, voice) => productTerms(operation, at, voice),
  dependences: (operation, port, at) => productDependences(operation, port as 0 | 1, at),
  notes: (operation, port, at) => [lineNote(operation, port as 0 | 1, at)],
};

export const affine: OpStory = {
  does: (z, [x, w, b]) => ({
    en: say`${z} is ${x} times the weights ${w}, plus the bias ${b}`,
    ja: say`${z} は ${x} に重み ${w} を掛け、バイアス ${b} を足したものです`,
  }),
  because: [transposedRight, transposedLeft, biasBecause],
  forward(operation, at, voice) {
    const { out, inputs } = operation;
    const product = plainProduct(operation);
    const terms = productTerms(operation, operandAt(out.shape, product.plain, at), voice);
    return plus(terms, voice.port(2, operandAt(out.shape, inputs[2]!.shape, at)));
  },
  dependences(operation, port, at) {
    const { out, inputs } = operation;
    if (port === 2) {
      const { first, count } = readersOf(out.shape, inputs[2]!.shape, at, mostTerms);
      return { first: first.map((place) => ({ out: place, value: 1, local: () => one })), count };
    }
    // A bias with more axes than the product repeats it: each of its elements stands in several places.
    const { plain } = plainProduct(operation);
    const inner = productDependences(operation, port as 0 | 1, at);
    const repeats = readersOf(out.shape, plain, 0, 1).count;
    const first = inner.first.flatMap((each) =>
      readersOf(out.shape, plain, each.out, mostTerms).first.map((place) => ({
        ...each,
        out: place,
      })),
    );
    return { first: first.slice(0, mostTerms), count: inner.count * repeats };
  },
  notes(operation, port, at) {
    const { out, inputs } = operation;
    if (port < 2) return [lineNote(operation, port as 0 | 1, at)];
    const axes = repeatedAxes(out.shape, inputs[2]!.shape);
    if (axes.length === 0) return [];
    const { count } = readersOf(out.shape, inputs[2]!.shape, at, 0);
    return [
      {
        code: "bias",
        count,
        words: {
          en: `This element of the bias was used ${count} times, once for each row of the batch: a fan-out, so its gradient is a sum.`,
          ja: `バイアスのこの要素は、バッチの各行で 1 回ずつ、合わせて ${count} 回使われました。分岐なので、勾配は和になります。`,
        },
      },
    ];
  },
};

function plainProduct({ inputs }: Operation): Product & { readonly plain: readonly number[] } {
  const product = productOf(inputs[0]!, inputs[1]!);
  return { ...product, plain: plainShape(product, inputs[0]!, inputs[1]!) };
}

function productTerms({ inputs }: Operation, at: number, voice: Voice): Expression {
  const product = productOf(inputs[0]!, inputs[1]!);
  const { pairs } = pairsAt(product, at, mostTerms);
  const terms = pairs.map(({ x, w }) => times(voice.port(0, x), voice.port(1, w)));
  return sumOf(terms, product.inner);
}

function productDependences({ inputs }: Operation, port: 0 | 1, at: number): Dependences {
  const product = productOf(inputs[0]!, inputs[1]!);
  const { first, count } = meetings(product, port, at, mostTerms);
  const otherPort = port === 0 ? 1 : 0;
  return {
    first: first.map(({ out, other }) => ({
      out,
      value: inputs[otherPort]!.data[other]!,
      local: (voice) => voice.port(otherPort, other),
    })),
    count,
  };
}

/** Which line of the gradient meets which line of the other operand. */
function lineNote({ inputs }: Operation, port: 0 | 1, at: number): Note {
  const product = productOf(inputs[0]!, inputs[1]!);
  const indices = indicesAt(port === 0 ? product.x : product.w, at);
  const [row, column] = [indices.at(-2)!, indices.at(-1)!];
  const words =
    port === 0
      ? {
          en: `Row ${row} of the upstream gradient times column ${column} of Wᵀ, which is row ${column} of W (counted from 0).`,
          ja: `上流の勾配の第 ${row} 行と、Wᵀ の第 ${column} 列（W の第 ${column} 行）を掛けます（0 から数えて）。`,
        }
      : {
          en: `Row ${row} of Xᵀ, which is column ${row} of X, times column ${column} of the upstream gradient (counted from 0).`,
          ja: `Xᵀ の第 ${row} 行（X の第 ${row} 列）と、上流の勾配の第 ${column} 列を掛けます（0 から数えて）。`,
        };
  return { code: "row-by-column", row, column, words };
}

const movedOnly: Bilingual<string> = {
  en: "The numbers only change places, so each gradient goes back to the place its number came from.",
  ja: "数は場所が変わるだけなので、勾配はその数が元あった場所へ戻ります。",
};

export const transpose: OpStory = {
  does: (z, [x]) => ({
    en: say`${z} is ${x} with its axes in another order`,
    ja: say`${z} は ${x} の軸を入れ替えたものです`,
  }),
  because: [movedOnly],
  forward(operation, at, voice) {
    const { out, inputs } = operation;
    const axes = axesOf(operation);
    const indices = indicesAt(out.shape, at);
    const own = new Array<number>(axes.length);
    axes.forEach((axis, place) => {
      own[axis] = indices[place]!;
    });
    return voice.port(0, placeAt(inputs[0]!.shape, own));
  },
  dependences(operation, _port, at) {
    const { out, inputs } = operation;
    const indices = indicesAt(inputs[0]!.shape, at);
    const moved = axesOf(operation).map((axis) => indices[axis]!);
    return onePlace(placeAt(out.shape, moved));
  },
};

/** For each axis of the result the axis of the input. */
function axesOf({ inputs, attrs }: Operation): readonly number[] {
  const rank = inputs[0]!.shape.length;
  const { axes } = attrs;
  if (!Array.isArray(axes)) return Array.from({ length: rank }, (_, place) => rank - 1 - place);
  return (axes as readonly number[]).map((axis) => (axis < 0 ? axis + rank : axis));
}

export const reshape: OpStory = {
  does: (z, [x]) => ({
    en: say`${z} holds the numbers of ${x} in another shape`,
    ja: say`${z} は ${x} の数を別の形状に並べたものです`,
  }),
  because: [movedOnly],
  forward: (_operation, at, voice) => voice.port(0, at),
  dependences: (_operation, _port, at) => onePlace(at),
};

function onePlace(out: number): Dependences {
  return { first: [{ out, value: 1, local: () => one }], count: 1 };
}

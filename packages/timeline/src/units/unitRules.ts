import type { OpName } from "@chalkgrad/engine";
import { isPlain, plainNumber, product, quotient, raised, sameUnit, type Unit } from "./unit.ts";

/** What is known of an op's inputs, in port order. */
interface UnitInputs {
  readonly units: readonly (Unit | undefined)[];
  /** The number at the second port where it is one given number: an exponent. */
  readonly exponent: number | undefined;
}

/** The unit that comes out; undefined where the units do not fit, or are not known. */
type UnitRule = (inputs: UnitInputs) => Unit | undefined;

const kept: UnitRule = ({ units: [x] }) => x;

/** Only like things can be added or compared. */
const alike: UnitRule = ({ units: [x, y] }) => (x && y && sameUnit(x, y) ? x : undefined);

/** A function whose power series mixes all powers of x takes a plain number only. */
const plain: UnitRule = ({ units }) =>
  units.every((unit) => unit && isPlain(unit)) ? plainNumber : undefined;

const multiplied: UnitRule = ({ units: [x, y] }) => x && y && product(x, y);

const power =
  (exponent: number): UnitRule =>
  ({ units: [x] }) =>
    x && raised(x, exponent);

const squaredDifference: UnitRule = (inputs) => {
  const unit = alike(inputs);
  return unit && raised(unit, 2);
};

/** The unit of each op's result. A new op does not compile until it has a rule. */
export const unitRules: Readonly<Record<OpName, UnitRule>> = {
  input: () => undefined,
  add: alike,
  sub: alike,
  mul: multiplied,
  div: ({ units: [x, y] }) => x && y && quotient(x, y),
  pow: (inputs) => {
    const [x, y] = inputs.units;
    if (!x || !y || !isPlain(y)) return undefined;
    if (isPlain(x)) return plainNumber;
    return inputs.exponent === undefined ? undefined : raised(x, inputs.exponent);
  },
  max: alike,
  min: alike,
  neg: kept,
  exp: plain,
  log: plain,
  sqrt: power(0.5),
  square: power(2),
  reciprocal: power(-1),
  abs: kept,
  sin: plain,
  cos: plain,
  relu: kept,
  leakyRelu: kept,
  sigmoid: plain,
  tanh: plain,
  softplus: plain,
  matmul: multiplied,
  affine: ({ units: [x, w, b] }) => {
    const unit = x && w && product(x, w);
    return unit && b && sameUnit(unit, b) ? unit : undefined;
  },
  transpose: kept,
  reshape: kept,
  sum: kept,
  mean: kept,
  softmax: plain,
  softmaxCrossEntropy: plain,
  sumSquaredError: squaredDifference,
  meanSquaredError: squaredDifference,
};

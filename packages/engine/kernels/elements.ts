// Tensors, element by element: both operands as long as the result, or one number that is used throughout (step 0).

import {
  ABS,
  ADD,
  COS,
  DIV,
  EXP,
  LEAKY_RELU,
  LOG,
  MAX,
  MIN,
  MUL,
  NEG,
  POW,
  RECIPROCAL,
  RELU,
  SIGMOID,
  SIN,
  SOFTPLUS,
  SQRT,
  SQUARE,
  SUB,
  TANH,
} from "./opcodes";
import {
  Abs,
  Add,
  Cos,
  Div,
  Exp,
  LeakyRelu,
  Log,
  Max,
  Min,
  Mul,
  Neg,
  Pow,
  Reciprocal,
  Relu,
  Sigmoid,
  Sin,
  Softplus,
  Sqrt,
  Square,
  Sub,
  Tanh,
} from "./scalarOps";
import { forwardWide } from "./wide";

/** z = op(x, y). A step is 8, or 0 for an operand that is one number; an op with one operand has its parameter at y. */
export function elementsForward(
  op: i32,
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  count: i32,
): void {
  const until = z + ((<usize>count) << 3);
  if (xStep == 8 && (yStep == 8 || op >= NEG)) {
    const done = forwardWide(op, x, y, z, until) - z;
    x += done;
    y += yStep == 0 ? 0 : done;
    z += done;
  }
  switch (op) {
    case ADD:
      forwardBinary<Add>(x, xStep, y, yStep, z, until);
      break;
    case SUB:
      forwardBinary<Sub>(x, xStep, y, yStep, z, until);
      break;
    case MUL:
      forwardBinary<Mul>(x, xStep, y, yStep, z, until);
      break;
    case DIV:
      forwardBinary<Div>(x, xStep, y, yStep, z, until);
      break;
    case POW:
      forwardBinary<Pow>(x, xStep, y, yStep, z, until);
      break;
    case MAX:
      forwardBinary<Max>(x, xStep, y, yStep, z, until);
      break;
    case MIN:
      forwardBinary<Min>(x, xStep, y, yStep, z, until);
      break;
    case NEG:
      forwardUnary<Neg>(x, xStep, y, yStep, z, until);
      break;
    case EXP:
      forwardUnary<Exp>(x, xStep, y, yStep, z, until);
      break;
    case LOG:
      forwardUnary<Log>(x, xStep, y, yStep, z, until);
      break;
    case SQRT:
      forwardUnary<Sqrt>(x, xStep, y, yStep, z, until);
      break;
    case SQUARE:
      forwardUnary<Square>(x, xStep, y, yStep, z, until);
      break;
    case RECIPROCAL:
      forwardUnary<Reciprocal>(x, xStep, y, yStep, z, until);
      break;
    case ABS:
      forwardUnary<Abs>(x, xStep, y, yStep, z, until);
      break;
    case SIN:
      forwardUnary<Sin>(x, xStep, y, yStep, z, until);
      break;
    case COS:
      forwardUnary<Cos>(x, xStep, y, yStep, z, until);
      break;
    case RELU:
      forwardUnary<Relu>(x, xStep, y, yStep, z, until);
      break;
    case SIGMOID:
      forwardUnary<Sigmoid>(x, xStep, y, yStep, z, until);
      break;
    case TANH:
      forwardUnary<Tanh>(x, xStep, y, yStep, z, until);
      break;
    case SOFTPLUS:
      forwardUnary<Softplus>(x, xStep, y, yStep, z, until);
      break;
    case LEAKY_RELU:
      forwardBinary<LeakyRelu>(x, xStep, y, yStep, z, until);
      break;
    default:
      unreachable();
  }
}

/** What comes back over one operand, element by element; `add`: onto what is there. */
export function elementsBackward(
  op: i32,
  port: i32,
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  g: usize,
  into: usize,
  count: i32,
  add: bool,
): void {
  const until = into + ((<usize>count) << 3);
  if (port == 1) {
    switch (op) {
      case ADD:
        backwardY<Add>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case SUB:
        backwardY<Sub>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case MUL:
        backwardY<Mul>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case DIV:
        backwardY<Div>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case POW:
        backwardY<Pow>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case MAX:
        backwardY<Max>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      case MIN:
        backwardY<Min>(x, xStep, y, yStep, z, g, into, until, add);
        break;
      default:
        unreachable();
    }
    return;
  }
  switch (op) {
    case ADD:
      backwardX<Add>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SUB:
      backwardX<Sub>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case MUL:
      backwardX<Mul>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case DIV:
      backwardX<Div>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case POW:
      backwardX<Pow>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case MAX:
      backwardX<Max>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case MIN:
      backwardX<Min>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case NEG:
      backwardX<Neg>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case EXP:
      backwardX<Exp>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case LOG:
      backwardX<Log>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SQRT:
      backwardX<Sqrt>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SQUARE:
      backwardX<Square>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case RECIPROCAL:
      backwardX<Reciprocal>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case ABS:
      backwardX<Abs>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SIN:
      backwardX<Sin>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case COS:
      backwardX<Cos>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case RELU:
      backwardX<Relu>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SIGMOID:
      backwardX<Sigmoid>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case TANH:
      backwardX<Tanh>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case SOFTPLUS:
      backwardX<Softplus>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    case LEAKY_RELU:
      backwardX<LeakyRelu>(x, xStep, y, yStep, z, g, into, until, add);
      break;
    default:
      unreachable();
  }
}

function forwardBinary<Op>(
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  until: usize,
): void {
  for (; z < until; z += 8, x += xStep, y += yStep) {
    store<f64>(z, changetype<Op>(0).forward(load<f64>(x), load<f64>(y)));
  }
}

function forwardUnary<Op>(
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  until: usize,
): void {
  for (; z < until; z += 8, x += xStep) {
    store<f64>(z, changetype<Op>(0).forward(load<f64>(x), 0));
  }
}

function backwardX<Op>(
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  g: usize,
  into: usize,
  until: usize,
  add: bool,
): void {
  if (add) {
    for (; into < until; into += 8, g += 8, z += 8, x += xStep, y += yStep) {
      store<f64>(into, load<f64>(into) + changetype<Op>(0).dx(load<f64>(g), x, y, z));
    }
  } else {
    for (; into < until; into += 8, g += 8, z += 8, x += xStep, y += yStep) {
      store<f64>(into, changetype<Op>(0).dx(load<f64>(g), x, y, z));
    }
  }
}

function backwardY<Op>(
  x: usize,
  xStep: usize,
  y: usize,
  yStep: usize,
  z: usize,
  g: usize,
  into: usize,
  until: usize,
  add: bool,
): void {
  if (add) {
    for (; into < until; into += 8, g += 8, z += 8, x += xStep, y += yStep) {
      store<f64>(into, load<f64>(into) + changetype<Op>(0).dy(load<f64>(g), x, y, z));
    }
  } else {
    for (; into < until; into += 8, g += 8, z += 8, x += xStep, y += yStep) {
      store<f64>(into, changetype<Op>(0).dy(load<f64>(g), x, y, z));
    }
  }
}

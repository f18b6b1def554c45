// Two elements at a time, for the ops where it pays. Lane for lane the same operations as in scalarOps.ts.

import { exp2, sigmoid2 } from "./math";
import {
  ABS,
  ADD,
  DIV,
  EXP,
  MAX,
  MIN,
  MUL,
  NEG,
  RECIPROCAL,
  RELU,
  SIGMOID,
  SQRT,
  SQUARE,
  SUB,
} from "./opcodes";

/** Computes as many pairs as there are; returns where it stopped (at once, for the other ops). */
export function forwardWide(op: i32, x: usize, y: usize, z: usize, until: usize): usize {
  switch (op) {
    case ADD:
      return pairs<WideAdd>(x, y, z, until);
    case SUB:
      return pairs<WideSub>(x, y, z, until);
    case MUL:
      return pairs<WideMul>(x, y, z, until);
    case DIV:
      return pairs<WideDiv>(x, y, z, until);
    case MAX:
      return pairs<WideMax>(x, y, z, until);
    case MIN:
      return pairs<WideMin>(x, y, z, until);
    case NEG:
      return singles<WideNeg>(x, z, until);
    case EXP:
      return singles<WideExp>(x, z, until);
    case SQRT:
      return singles<WideSqrt>(x, z, until);
    case SQUARE:
      return singles<WideSquare>(x, z, until);
    case RECIPROCAL:
      return singles<WideReciprocal>(x, z, until);
    case ABS:
      return singles<WideAbs>(x, z, until);
    case RELU:
      return singles<WideRelu>(x, z, until);
    case SIGMOID:
      return singles<WideSigmoid>(x, z, until);
    default:
      return z;
  }
}

function pairs<Op>(x: usize, y: usize, z: usize, until: usize): usize {
  for (; z + 16 <= until; z += 16, x += 16, y += 16) {
    v128.store(z, changetype<Op>(0).forward(v128.load(x), v128.load(y)));
  }
  return z;
}

function singles<Op>(x: usize, z: usize, until: usize): usize {
  for (; z + 16 <= until; z += 16, x += 16) {
    v128.store(z, changetype<Op>(0).forward(v128.load(x)));
  }
  return z;
}

class WideAdd {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.add(x, y);
  }
}
class WideSub {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.sub(x, y);
  }
}
class WideMul {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.mul(x, y);
  }
}
class WideDiv {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.div(x, y);
  }
}
class WideMax {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.max(x, y);
  }
}
class WideMin {
  @inline forward(x: v128, y: v128): v128 {
    return f64x2.min(x, y);
  }
}
class WideNeg {
  @inline forward(x: v128): v128 {
    return f64x2.neg(x);
  }
}
class WideExp {
  @inline forward(x: v128): v128 {
    return exp2(x);
  }
}
class WideSqrt {
  @inline forward(x: v128): v128 {
    return f64x2.sqrt(x);
  }
}
class WideSquare {
  @inline forward(x: v128): v128 {
    return f64x2.mul(x, x);
  }
}
class WideReciprocal {
  @inline forward(x: v128): v128 {
    return f64x2.div(f64x2.splat(1), x);
  }
}
class WideAbs {
  @inline forward(x: v128): v128 {
    return f64x2.abs(x);
  }
}
class WideRelu {
  // What is not above 0 is masked out; a comparison with NaN is false, so NaN stays.
  @inline forward(x: v128): v128 {
    return v128.andnot(x, f64x2.le(x, f64x2.splat(0)));
  }
}
class WideSigmoid {
  @inline forward(x: v128): v128 {
    return sigmoid2(x);
  }
}

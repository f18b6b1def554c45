// Graphs of scalars. The values lie side by side in canonical order, so nodes of one level and one op form a run: one branch
// a run, none a node. `xs` and `ys` hold, for each node, the address of its operand's value; a gradient lies `gap` behind
// its value. A run is three whole numbers: op, first node, node after the last.

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

/** Computes all values of some runs. */
export function forwardRuns(runs: usize, count: i32, values: usize, xs: usize, ys: usize): void {
  for (let end = runs + <usize>count * 12; runs < end; runs += 12) {
    const first = <usize>load<u32>(runs, 4);
    const last = <usize>load<u32>(runs, 8);
    const z = values + (first << 3);
    const until = values + (last << 3);
    const x = xs + (first << 2);
    const y = ys + (first << 2);
    switch (load<i32>(runs)) {
      case ADD:
        forwardBinary<Add>(z, until, x, y);
        break;
      case SUB:
        forwardBinary<Sub>(z, until, x, y);
        break;
      case MUL:
        forwardBinary<Mul>(z, until, x, y);
        break;
      case DIV:
        forwardBinary<Div>(z, until, x, y);
        break;
      case POW:
        forwardBinary<Pow>(z, until, x, y);
        break;
      case MAX:
        forwardBinary<Max>(z, until, x, y);
        break;
      case MIN:
        forwardBinary<Min>(z, until, x, y);
        break;
      case NEG:
        forwardUnary<Neg>(z, until, x, y);
        break;
      case EXP:
        forwardUnary<Exp>(z, until, x, y);
        break;
      case LOG:
        forwardUnary<Log>(z, until, x, y);
        break;
      case SQRT:
        forwardUnary<Sqrt>(z, until, x, y);
        break;
      case SQUARE:
        forwardUnary<Square>(z, until, x, y);
        break;
      case RECIPROCAL:
        forwardUnary<Reciprocal>(z, until, x, y);
        break;
      case ABS:
        forwardUnary<Abs>(z, until, x, y);
        break;
      case SIN:
        forwardUnary<Sin>(z, until, x, y);
        break;
      case COS:
        forwardUnary<Cos>(z, until, x, y);
        break;
      case RELU:
        forwardUnary<Relu>(z, until, x, y);
        break;
      case SIGMOID:
        forwardUnary<Sigmoid>(z, until, x, y);
        break;
      case TANH:
        forwardUnary<Tanh>(z, until, x, y);
        break;
      case SOFTPLUS:
        forwardUnary<Softplus>(z, until, x, y);
        break;
      case LEAKY_RELU:
        forwardBinary<LeakyRelu>(z, until, x, y);
        break;
      default:
        unreachable();
    }
  }
}

/** Computes the values of listed nodes. The list holds groups: op, how many nodes, the nodes. */
export function forwardList(list: usize, end: usize, values: usize, xs: usize, ys: usize): void {
  while (list < end) {
    const op = load<i32>(list);
    const from = list + 8;
    list = from + ((<usize>load<u32>(list, 4)) << 2);
    switch (op) {
      case ADD:
        listBinary<Add>(from, list, values, xs, ys);
        break;
      case SUB:
        listBinary<Sub>(from, list, values, xs, ys);
        break;
      case MUL:
        listBinary<Mul>(from, list, values, xs, ys);
        break;
      case DIV:
        listBinary<Div>(from, list, values, xs, ys);
        break;
      case POW:
        listBinary<Pow>(from, list, values, xs, ys);
        break;
      case MAX:
        listBinary<Max>(from, list, values, xs, ys);
        break;
      case MIN:
        listBinary<Min>(from, list, values, xs, ys);
        break;
      case NEG:
        listUnary<Neg>(from, list, values, xs, ys);
        break;
      case EXP:
        listUnary<Exp>(from, list, values, xs, ys);
        break;
      case LOG:
        listUnary<Log>(from, list, values, xs, ys);
        break;
      case SQRT:
        listUnary<Sqrt>(from, list, values, xs, ys);
        break;
      case SQUARE:
        listUnary<Square>(from, list, values, xs, ys);
        break;
      case RECIPROCAL:
        listUnary<Reciprocal>(from, list, values, xs, ys);
        break;
      case ABS:
        listUnary<Abs>(from, list, values, xs, ys);
        break;
      case SIN:
        listUnary<Sin>(from, list, values, xs, ys);
        break;
      case COS:
        listUnary<Cos>(from, list, values, xs, ys);
        break;
      case RELU:
        listUnary<Relu>(from, list, values, xs, ys);
        break;
      case SIGMOID:
        listUnary<Sigmoid>(from, list, values, xs, ys);
        break;
      case TANH:
        listUnary<Tanh>(from, list, values, xs, ys);
        break;
      case SOFTPLUS:
        listUnary<Softplus>(from, list, values, xs, ys);
        break;
      case LEAKY_RELU:
        listBinary<LeakyRelu>(from, list, values, xs, ys);
        break;
      default:
        unreachable();
    }
  }
}

/** Sends the gradients of some runs back, the last node first: what arrives at an operand is added in that order. */
export function backwardRuns(
  runs: usize,
  count: i32,
  values: usize,
  xs: usize,
  ys: usize,
  gap: usize,
): void {
  for (let run = runs + <usize>count * 12 - 12; run >= runs; run -= 12) {
    const first = <usize>load<u32>(run, 4);
    const last = <usize>load<u32>(run, 8);
    const from = values + (first << 3);
    const z = values + (last << 3);
    const x = xs + (last << 2);
    const y = ys + (last << 2);
    switch (load<i32>(run)) {
      case ADD:
        backwardBinary<Add>(from, z, x, y, gap);
        break;
      case SUB:
        backwardBinary<Sub>(from, z, x, y, gap);
        break;
      case MUL:
        backwardBinary<Mul>(from, z, x, y, gap);
        break;
      case DIV:
        backwardBinary<Div>(from, z, x, y, gap);
        break;
      case POW:
        backwardBinary<Pow>(from, z, x, y, gap);
        break;
      case MAX:
        backwardBinary<Max>(from, z, x, y, gap);
        break;
      case MIN:
        backwardBinary<Min>(from, z, x, y, gap);
        break;
      case NEG:
        backwardUnary<Neg>(from, z, x, y, gap);
        break;
      case EXP:
        backwardUnary<Exp>(from, z, x, y, gap);
        break;
      case LOG:
        backwardUnary<Log>(from, z, x, y, gap);
        break;
      case SQRT:
        backwardUnary<Sqrt>(from, z, x, y, gap);
        break;
      case SQUARE:
        backwardUnary<Square>(from, z, x, y, gap);
        break;
      case RECIPROCAL:
        backwardUnary<Reciprocal>(from, z, x, y, gap);
        break;
      case ABS:
        backwardUnary<Abs>(from, z, x, y, gap);
        break;
      case SIN:
        backwardUnary<Sin>(from, z, x, y, gap);
        break;
      case COS:
        backwardUnary<Cos>(from, z, x, y, gap);
        break;
      case RELU:
        backwardUnary<Relu>(from, z, x, y, gap);
        break;
      case SIGMOID:
        backwardUnary<Sigmoid>(from, z, x, y, gap);
        break;
      case TANH:
        backwardUnary<Tanh>(from, z, x, y, gap);
        break;
      case SOFTPLUS:
        backwardUnary<Softplus>(from, z, x, y, gap);
        break;
      case LEAKY_RELU:
        backwardFixed<LeakyRelu>(from, z, x, y, gap);
        break;
      default:
        unreachable();
    }
  }
}

/** Fills a stretch with one number. */
export function fill(from: usize, until: usize, number: f64): void {
  const pair = f64x2.splat(number);
  while (from + 16 <= until) {
    v128.store(from, pair);
    from += 16;
  }
  if (from < until) store<f64>(from, number);
}

/** Writes numbers to the places that a list of addresses names. */
export function scatter(places: usize, numbers: usize, count: i32): void {
  for (let end = places + ((<usize>count) << 2); places < end; places += 4, numbers += 8) {
    store<f64>(load<u32>(places), load<f64>(numbers));
  }
}

function forwardBinary<Op>(z: usize, until: usize, x: usize, y: usize): void {
  for (; z < until; z += 8, x += 4, y += 4) {
    store<f64>(z, changetype<Op>(0).forward(load<f64>(load<u32>(x)), load<f64>(load<u32>(y))));
  }
}

function forwardUnary<Op>(z: usize, until: usize, x: usize, y: usize): void {
  for (; z < until; z += 8, x += 4) {
    store<f64>(z, changetype<Op>(0).forward(load<f64>(load<u32>(x)), 0));
  }
}

function listBinary<Op>(from: usize, until: usize, values: usize, xs: usize, ys: usize): void {
  for (; from < until; from += 4) {
    const node = <usize>load<u32>(from);
    const x = load<f64>(load<u32>(xs + (node << 2)));
    const y = load<f64>(load<u32>(ys + (node << 2)));
    store<f64>(values + (node << 3), changetype<Op>(0).forward(x, y));
  }
}

function listUnary<Op>(from: usize, until: usize, values: usize, xs: usize, ys: usize): void {
  for (; from < until; from += 4) {
    const node = <usize>load<u32>(from);
    const x = load<f64>(load<u32>(xs + (node << 2)));
    store<f64>(values + (node << 3), changetype<Op>(0).forward(x, 0));
  }
}

function backwardBinary<Op>(from: usize, z: usize, x: usize, y: usize, gap: usize): void {
  while (z > from) {
    z -= 8;
    x -= 4;
    y -= 4;
    const xAt = <usize>load<u32>(x);
    const yAt = <usize>load<u32>(y);
    const g = load<f64>(z + gap);
    store<f64>(xAt + gap, load<f64>(xAt + gap) + changetype<Op>(0).dx(g, xAt, yAt, z));
    store<f64>(yAt + gap, load<f64>(yAt + gap) + changetype<Op>(0).dy(g, xAt, yAt, z));
  }
}

function backwardUnary<Op>(from: usize, z: usize, x: usize, y: usize, gap: usize): void {
  while (z > from) {
    z -= 8;
    x -= 4;
    const xAt = <usize>load<u32>(x);
    const g = load<f64>(z + gap);
    store<f64>(xAt + gap, load<f64>(xAt + gap) + changetype<Op>(0).dx(g, xAt, 0, z));
  }
}

/** One operand and a parameter, to which nothing flows back. */
function backwardFixed<Op>(from: usize, z: usize, x: usize, y: usize, gap: usize): void {
  while (z > from) {
    z -= 8;
    x -= 4;
    y -= 4;
    const xAt = <usize>load<u32>(x);
    const g = load<f64>(z + gap);
    store<f64>(xAt + gap, load<f64>(xAt + gap) + changetype<Op>(0).dx(g, xAt, load<u32>(y), z));
  }
}

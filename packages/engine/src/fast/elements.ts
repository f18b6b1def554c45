import { sameShape } from "../tensor.ts";
import type { Backward, Forward, Place, Site } from "./site.ts";

// Elementwise ops on tensors: operands of the result's shape, single numbers, or rows that repeat (a bias).

const NUMBER = 8;

/** How an operand runs along the result: number by number (8), or standing still (0); undefined: in another way. */
function stepOf(operand: Place | undefined, out: Place): number | undefined {
  if (operand === undefined) return 0;
  if (operand.size === 1) return 0;
  return sameShape(operand.shape, out.shape) ? NUMBER : undefined;
}

/** How many numbers an operand has that repeats along the leading axes of the result; undefined: it does not. */
function repeatOf(operand: Place, out: Place): number | undefined {
  const { shape } = operand;
  let first = 0;
  while (first < shape.length && shape[first] === 1) first++;
  const rest = shape.slice(first);
  const end = out.shape.slice(out.shape.length - rest.length);
  return sameShape(rest, end) ? operand.size : undefined;
}

function secondAt(site: Site): number {
  return site.inputs[1]?.at ?? site.parameterAt;
}

export const elementsForward: Forward = ({ kernels }, site) => {
  const { opcode, out } = site;
  const [x, y] = site.inputs as readonly [Place, Place | undefined];
  const xStep = stepOf(x, out);
  const yStep = stepOf(y, out);
  const yAt = secondAt(site);
  if (xStep !== undefined && yStep !== undefined) {
    kernels.elementsForward(opcode, x.at, xStep, yAt, yStep, out.at, out.size);
    return true;
  }
  if (xStep !== NUMBER || !y) return false;
  const row = repeatOf(y, out);
  if (row === undefined || row < 8) return false;
  for (let at = 0; at < out.size; at += row) {
    const offset = at * NUMBER;
    kernels.elementsForward(opcode, x.at + offset, NUMBER, yAt, NUMBER, out.at + offset, row);
  }
  return true;
};

export const elementsBackward: Backward = ({ kernels }, site, _scratch, port, gap, add) => {
  const { opcode, out } = site;
  const [x, y] = site.inputs as readonly [Place, Place | undefined];
  const into = site.inputs[port]!;
  const xStep = stepOf(x, out);
  const yStep = stepOf(y, out);
  // What was one number for many results is summed up in NumPy's order, elsewhere.
  if (xStep === undefined || yStep === undefined || !sameShape(into.shape, out.shape)) return false;
  kernels.elementsBackward(
    opcode,
    port,
    x.at,
    xStep,
    secondAt(site),
    yStep,
    out.at,
    out.at + gap,
    into.at + gap,
    out.size,
    add,
  );
  return true;
};

import type { Machine } from "../kernels/kernels.ts";
import type { MatmulPlan } from "../matmul.ts";
import { sameShape } from "../tensor.ts";
import type { Backward, Forward, Place } from "./site.ts";

// Matrix products: one operand is laid out in panels, then multiplied.

const NUMBER = 8;

/** How many bytes the packed operands take, whatever the direction: first four rows of the left one, then all of the right one. */
export function scratchBytes(plan: MatmulPlan): number {
  const { rows, inner, columns } = plan;
  const packed = (long: number, wide: number) => long * Math.ceil(wide / 4) * 4 * NUMBER;
  return (
    quadBytes(plan) +
    Math.max(packed(inner, columns), packed(columns, inner), packed(rows, columns))
  );
}

function quadBytes({ rows, inner, columns }: MatmulPlan): number {
  return Math.max(rows, inner, columns) * 4 * NUMBER;
}

function multiply(
  { kernels }: Machine,
  plan: MatmulPlan,
  x: Place,
  y: Place,
  z: number,
  quad: number,
) {
  const { rows, inner, columns, xAt, yAt } = plan;
  const panels = quad + quadBytes(plan);
  let packed = -1;
  for (let place = 0; place < xAt.length; place++) {
    const xStart = x.at + xAt[place]! * rows * inner * NUMBER;
    if (yAt[place] !== packed) {
      packed = yAt[place]!;
      const yStart = y.at + packed * inner * columns * NUMBER;
      kernels.packPanels(yStart, columns * NUMBER, NUMBER, panels, inner, columns);
    }
    const zStart = z + place * rows * columns * NUMBER;
    kernels.multiplyPacked(
      xStart,
      inner * NUMBER,
      NUMBER,
      panels,
      quad,
      zStart,
      rows,
      inner,
      columns,
    );
  }
}

export const productForward: Forward = (machine, site, { at }) => {
  const [x, y] = site.inputs as readonly [Place, Place];
  multiply(machine, site.product!, x, y, site.out.at, at);
  return true;
};

export const affineForward: Forward = (machine, site, { at }) => {
  const [x, w, b] = site.inputs as readonly [Place, Place, Place];
  const plan = site.product!;
  const size = plan.xAt.length * plan.rows * plan.columns;
  const biasIsRow = b.size === plan.columns && b.shape[b.shape.length - 1] === plan.columns;
  if (size !== site.out.size || !biasIsRow) return false;
  multiply(machine, plan, x, w, site.out.at, at);
  machine.kernels.addRow(b.at, site.out.at, size / plan.columns, plan.columns);
  return true;
};

export const productBackward: Backward = ({ kernels }, site, { at: quad }, port, gap, add) => {
  const { rows, inner, columns, batch, batchX, batchY, xAt, yAt } = site.product!;
  if (add || port > 1 || !sameShape(batch, port === 0 ? batchX : batchY)) return false;
  if (xAt.length * rows * columns !== site.out.size) return false;
  const [x, y] = site.inputs as readonly [Place, Place];
  const panels = quad + quadBytes(site.product!);
  for (let place = 0; place < xAt.length; place++) {
    const dout = site.out.at + gap + place * rows * columns * NUMBER;
    const xStart = x.at + xAt[place]! * rows * inner * NUMBER;
    const yStart = y.at + yAt[place]! * inner * columns * NUMBER;
    const row = columns * NUMBER;
    if (port === 0) {
      const into = x.at + gap + place * rows * inner * NUMBER;
      kernels.packPanels(yStart, NUMBER, row, panels, columns, inner);
      kernels.multiplyPacked(dout, row, NUMBER, panels, quad, into, rows, columns, inner);
    } else {
      const into = y.at + gap + place * inner * columns * NUMBER;
      kernels.packPanels(dout, row, NUMBER, panels, rows, columns);
      kernels.multiplyPacked(
        xStart,
        NUMBER,
        inner * NUMBER,
        panels,
        quad,
        into,
        inner,
        rows,
        columns,
      );
    }
  }
  return true;
};

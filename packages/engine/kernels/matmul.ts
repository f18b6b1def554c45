// z = x @ y with the strides of both operands (in bytes), so that a transposed one costs nothing extra. Each element is one sum in
// increasing k, as in the engine's definition; four rows times four columns of sums run side by side in registers.

/** Lays y out in panels of four columns, filled up with zeros: from panel to panel, then k by k. `panels` holds inner · ⌈columns / 4⌉ · 4 numbers. */
export function packPanels(
  y: usize,
  yRow: usize,
  yColumn: usize,
  panels: usize,
  inner: i32,
  columns: i32,
): void {
  for (let column = 0; column < columns; column += 4) {
    const here = y + <usize>column * yColumn;
    const width = min(4, columns - column);
    for (let k = 0; k < inner; k++) {
      let from = here + <usize>k * yRow;
      if (width == 4) {
        if (yColumn == 8) {
          v128.store(panels, v128.load(from));
          v128.store(panels, v128.load(from, 16), 16);
        } else {
          store<f64>(panels, load<f64>(from));
          store<f64>(panels, load<f64>(from + yColumn), 8);
          store<f64>(panels, load<f64>(from + 2 * yColumn), 16);
          store<f64>(panels, load<f64>(from + 3 * yColumn), 24);
        }
      } else {
        for (let j = 0; j < 4; j++) {
          store<f64>(panels + ((<usize>j) << 3), j < width ? load<f64>(from) : 0);
          if (j < width) from += yColumn;
        }
      }
      panels += 32;
    }
  }
}

/** z (dense rows) = x @ (packed y). */
export function multiplyPacked(
  x: usize,
  xRow: usize,
  xColumn: usize,
  panels: usize,
  z: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const zRow = (<usize>columns) << 3;
  const panelSize = (<usize>inner) << 5;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    let panel = panels;
    for (let column = 0; column < columns; column += 4) {
      fourRows(
        x,
        xRow,
        xColumn,
        panel,
        inner,
        z + ((<usize>column) << 3),
        zRow,
        min(4, columns - column),
      );
      panel += panelSize;
    }
    x += 4 * xRow;
    z += 4 * zRow;
  }
  for (; row < rows; row++) {
    let panel = panels;
    for (let column = 0; column < columns; column += 4) {
      oneRow(x, xColumn, panel, inner, z + ((<usize>column) << 3), min(4, columns - column));
      panel += panelSize;
    }
    x += xRow;
    z += zRow;
  }
}

function fourRows(
  x: usize,
  xRow: usize,
  xColumn: usize,
  panel: usize,
  inner: i32,
  z: usize,
  zRow: usize,
  width: i32,
): void {
  const zero = f64x2.splat(0);
  let a0 = zero,
    a1 = zero,
    b0 = zero,
    b1 = zero,
    c0 = zero,
    c1 = zero,
    d0 = zero,
    d1 = zero;
  const xb = xRow,
    xc = 2 * xRow,
    xd = 3 * xRow;
  const end = panel + ((<usize>inner) << 5);
  for (; panel < end; panel += 32, x += xColumn) {
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    const a = v128.load64_splat(x);
    a0 = f64x2.add(a0, f64x2.mul(a, left));
    a1 = f64x2.add(a1, f64x2.mul(a, right));
    const b = v128.load64_splat(x + xb);
    b0 = f64x2.add(b0, f64x2.mul(b, left));
    b1 = f64x2.add(b1, f64x2.mul(b, right));
    const c = v128.load64_splat(x + xc);
    c0 = f64x2.add(c0, f64x2.mul(c, left));
    c1 = f64x2.add(c1, f64x2.mul(c, right));
    const d = v128.load64_splat(x + xd);
    d0 = f64x2.add(d0, f64x2.mul(d, left));
    d1 = f64x2.add(d1, f64x2.mul(d, right));
  }
  put(z, a0, a1, width);
  put(z + zRow, b0, b1, width);
  put(z + 2 * zRow, c0, c1, width);
  put(z + 3 * zRow, d0, d1, width);
}

function oneRow(x: usize, xColumn: usize, panel: usize, inner: i32, z: usize, width: i32): void {
  let left = f64x2.splat(0);
  let right = left;
  for (const end = panel + ((<usize>inner) << 5); panel < end; panel += 32, x += xColumn) {
    const a = v128.load64_splat(x);
    left = f64x2.add(left, f64x2.mul(a, v128.load(panel)));
    right = f64x2.add(right, f64x2.mul(a, v128.load(panel, 16)));
  }
  put(z, left, right, width);
}

/** The last panel may be narrower than four. */
function put(z: usize, left: v128, right: v128, width: i32): void {
  if (width == 4) {
    v128.store(z, left);
    v128.store(z, right, 16);
    return;
  }
  store<f64>(z, f64x2.extract_lane(left, 0));
  if (width > 1) store<f64>(z, f64x2.extract_lane(left, 1), 8);
  if (width > 2) store<f64>(z, f64x2.extract_lane(right, 0), 16);
}

/** Adds one row of numbers to every row of z. */
export function addRow(row: usize, z: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 3;
  for (let each = 0; each < rows; each++, z += bytes) {
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) {
      v128.store(z + at, f64x2.add(v128.load(z + at), v128.load(row + at)));
    }
    if (at < bytes) store<f64>(z + at, load<f64>(z + at) + load<f64>(row + at));
  }
}

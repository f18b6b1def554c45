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

/**
 * z (dense rows) = x @ (packed y). `quad` has room for four rows of x (inner · 4 numbers): they are laid out k by k too, so that the
 * inner loop walks along two straight lines.
 */
export function multiplyPacked(
  x: usize,
  xRow: usize,
  xColumn: usize,
  panels: usize,
  quad: usize,
  z: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const zRow = (<usize>columns) << 3;
  const panelSize = (<usize>inner) << 5;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    packRows(x, xRow, xColumn, quad, inner);
    let panel = panels;
    for (let column = 0; column < columns; column += 4) {
      fourRows(quad, panel, inner, z + ((<usize>column) << 3), zRow, min(4, columns - column));
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

function packRows(x: usize, xRow: usize, xColumn: usize, quad: usize, inner: i32): void {
  const end = quad + ((<usize>inner) << 5);
  if (xRow == 8) {
    for (; quad < end; quad += 32, x += xColumn) {
      v128.store(quad, v128.load(x));
      v128.store(quad, v128.load(x, 16), 16);
    }
    return;
  }
  let b = x + xRow;
  let c = b + xRow;
  let d = c + xRow;
  for (; quad < end; quad += 32) {
    store<f64>(quad, load<f64>(x));
    store<f64>(quad, load<f64>(b), 8);
    store<f64>(quad, load<f64>(c), 16);
    store<f64>(quad, load<f64>(d), 24);
    x += xColumn;
    b += xColumn;
    c += xColumn;
    d += xColumn;
  }
}

function fourRows(quad: usize, panel: usize, inner: i32, z: usize, zRow: usize, width: i32): void {
  let a0 = f64x2.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = panel + ((<usize>inner) << 5);
  const evenEnd = panel + ((<usize>(inner & ~1)) << 5);
  // Two steps of k a round; the sums still grow in increasing k.
  while (panel < evenEnd) {
    let left = v128.load(panel);
    let right = v128.load(panel, 16);
    let factor = v128.load64_splat(quad);
    a0 = f64x2.add(a0, f64x2.mul(factor, left));
    a1 = f64x2.add(a1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 8);
    b0 = f64x2.add(b0, f64x2.mul(factor, left));
    b1 = f64x2.add(b1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 16);
    c0 = f64x2.add(c0, f64x2.mul(factor, left));
    c1 = f64x2.add(c1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 24);
    d0 = f64x2.add(d0, f64x2.mul(factor, left));
    d1 = f64x2.add(d1, f64x2.mul(factor, right));
    left = v128.load(panel, 32);
    right = v128.load(panel, 48);
    factor = v128.load64_splat(quad, 32);
    a0 = f64x2.add(a0, f64x2.mul(factor, left));
    a1 = f64x2.add(a1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 40);
    b0 = f64x2.add(b0, f64x2.mul(factor, left));
    b1 = f64x2.add(b1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 48);
    c0 = f64x2.add(c0, f64x2.mul(factor, left));
    c1 = f64x2.add(c1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 56);
    d0 = f64x2.add(d0, f64x2.mul(factor, left));
    d1 = f64x2.add(d1, f64x2.mul(factor, right));
    panel += 64;
    quad += 64;
  }
  if (panel < end) {
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    let factor = v128.load64_splat(quad);
    a0 = f64x2.add(a0, f64x2.mul(factor, left));
    a1 = f64x2.add(a1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 8);
    b0 = f64x2.add(b0, f64x2.mul(factor, left));
    b1 = f64x2.add(b1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 16);
    c0 = f64x2.add(c0, f64x2.mul(factor, left));
    c1 = f64x2.add(c1, f64x2.mul(factor, right));
    factor = v128.load64_splat(quad, 24);
    d0 = f64x2.add(d0, f64x2.mul(factor, left));
    d1 = f64x2.add(d1, f64x2.mul(factor, right));
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

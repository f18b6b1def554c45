/** Functions that the rules for NumPy call, each with those that it calls itself before it. */
const helpers = {
  unbroadcast: `
def unbroadcast(gradient, operand):
    """Sums a gradient over the axes along which its operand was broadcast."""
    shape = np.shape(operand)
    missing = np.ndim(gradient) - len(shape)
    axes = tuple(
        axis
        for axis, length in enumerate(np.shape(gradient))
        if axis < missing or (shape[axis - missing] == 1 and length != 1)
    )
    return np.reshape(np.sum(gradient, axis=axes), shape)
`,
  fitted: `
def fitted(tensor, operand):
    """Broadcasts a tensor against an operand, then sums it to the operand's shape."""
    return unbroadcast(np.broadcast_arrays(tensor, operand)[0], operand)
`,
  spread: `
def spread(gradient, operand, axis, keepdims):
    """Hands the gradient of a sum to every element that went into it."""
    if axis is not None and not keepdims:
        gradient = np.expand_dims(gradient, axis)
    return np.full_like(operand, gradient)
`,
  matmul_dx: `
def matmul_dx(dout, x, y):
    """The gradient of np.matmul(x, y) for x: vectors and stacks of matrices included."""
    rows = x[np.newaxis, :] if x.ndim == 1 else x
    columns = y[:, np.newaxis] if y.ndim == 1 else y
    product = np.matmul(rows, columns).shape
    dx = np.matmul(np.reshape(dout, product), np.swapaxes(columns, -1, -2))
    return np.reshape(unbroadcast(dx, rows), x.shape)
`,
  matmul_dy: `
def matmul_dy(dout, x, y):
    """The gradient of np.matmul(x, y) for y: vectors and stacks of matrices included."""
    rows = x[np.newaxis, :] if x.ndim == 1 else x
    columns = y[:, np.newaxis] if y.ndim == 1 else y
    product = np.matmul(rows, columns).shape
    dy = np.matmul(np.swapaxes(rows, -1, -2), np.reshape(dout, product))
    return np.reshape(unbroadcast(dy, columns), y.shape)
`,
  affine_dx: `
def affine_dx(dout, x, w, b):
    """The gradient of np.matmul(x, w) + b for x."""
    return matmul_dx(unbroadcast(dout, np.matmul(x, w)), x, w)
`,
  affine_dw: `
def affine_dw(dout, x, w, b):
    """The gradient of np.matmul(x, w) + b for w."""
    return matmul_dy(unbroadcast(dout, np.matmul(x, w)), x, w)
`,
  softmax: `
def softmax(x, axis=-1):
    """Shifted by the maximum, so that nothing overflows."""
    exponentials = np.exp(x - np.max(x, axis=axis, keepdims=True, initial=-np.inf))
    return exponentials / np.sum(exponentials, axis=axis, keepdims=True)
`,
  log_softmax: `
def log_softmax(x):
    """The logarithm of softmax, without the detour over a probability that may be 0."""
    shifted = x - np.max(x, axis=-1, keepdims=True, initial=-np.inf)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
`,
  batch_size: `
def batch_size(x, t):
    """How many rows the loss is averaged over."""
    return np.prod(np.broadcast_shapes(np.shape(x), np.shape(t))[:-1])
`,
} as const;

type Helper = keyof typeof helpers;

export const helperNames = Object.keys(helpers) as readonly Helper[];

/** The definitions of the functions that some lines call, and of those that these call, in an order that Python can read. */
export function helpersFor(lines: readonly string[]): string[] {
  const needed = new Set<Helper>();
  const ask = (text: string) => {
    for (const [name] of text.matchAll(/\b\w+(?=\()/g)) {
      if (!Object.hasOwn(helpers, name) || needed.has(name as Helper)) continue;
      needed.add(name as Helper);
      ask(helpers[name as Helper]);
    }
  };
  for (const line of lines) ask(line);
  return helperNames.filter((name) => needed.has(name)).map((name) => helpers[name].trim());
}

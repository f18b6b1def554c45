// @jax-js/jax 0.1.25 on its WebAssembly backend, float64, value and gradient compiled with jit.

import { NET, numbers } from "../graphs.mjs";
import { nanosecondsOnce } from "../timing.mjs";

// It asks for this class while it looks at its arguments; Node 20 has none.
globalThis.Float16Array ??= class Float16Array {};

export default async function measure() {
  const { defaultDevice, init, jit, nn, numpy: np, valueAndGrad } = await import("@jax-js/jax");
  await init("wasm");
  defaultDevice("wasm");
  const { batch, inputs, hidden, classes } = NET;
  const array = (data, shape) => np.array(data, { dtype: np.float64 }).reshape(shape);
  const labels = new Float64Array(batch * classes);
  for (let row = 0; row < batch; row++) labels[row * classes + (row % classes)] = 1;
  const x = array(numbers(batch * inputs, 1, 1), [batch, inputs]);
  const t = array(labels, [batch, classes]);
  const loss = ({ w1, b1, w2, b2 }, x, t) => {
    const hiddenLayer = nn.sigmoid(np.matmul(x, w1).add(b1));
    const scores = np.matmul(hiddenLayer, w2).add(b2);
    return np.sum(nn.logSoftmax(scores).mul(t)).mul(-1 / batch);
  };
  const step = jit((weights, x, t) => valueAndGrad(loss)(weights, x, t));
  let weights = {
    w1: array(numbers(inputs * hidden, 0.1, 2), [inputs, hidden]),
    b1: array(numbers(hidden, 0.1, 3), [hidden]),
    w2: array(numbers(hidden * classes, 0.1, 4), [hidden, classes]),
    b2: array(numbers(classes, 0.1, 5), [classes]),
  };
  const update = jit((weights, gradients) =>
    Object.fromEntries(
      Object.keys(weights).map((id) => [id, weights[id].sub(gradients[id].mul(0.01))]),
    ),
  );
  const refs = () =>
    Object.fromEntries(Object.entries(weights).map(([id, each]) => [id, each.ref]));
  const call = () => {
    const [value, gradients] = step(refs(), x.ref, t.ref);
    value.dispose?.();
    weights = update(weights, gradients);
    weights.w1.ref.dataSync();
  };
  for (let i = 0; i < 5; i++) call();
  return nanosecondsOnce(call, 15);
}

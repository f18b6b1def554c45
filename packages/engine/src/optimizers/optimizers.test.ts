import { describe, expect, it } from "vitest";
import { adaGrad, adam, momentum, type Optimizer, sgd, type Tensor, tensorFrom } from "../index.ts";

/** The book's example (6.1.2): f(x, y) = x²/20 + y², from (-7, 2). Expected: the book's common/optimizer.py in NumPy. */
function walk<State>(optimizer: Optimizer<State>, steps: number): Tensor {
  let parameter = tensorFrom([-7, 2]);
  let state = optimizer.start(parameter);
  for (let step = 0; step < steps; step++) {
    const [x, y] = parameter.data;
    const gradient = tensorFrom([x! / 10, 2 * y!]);
    ({ parameter, state } = optimizer.step(parameter, gradient, state));
  }
  return parameter;
}

describe("the book's optimizers after 30 steps from (-7, 2)", () => {
  const expected = {
    sgd: [-0.3503929957523197, 0.0847823165504322],
    momentum: [0.896413858493733, 0.08808560171506971],
    adaGrad: [-0.12016232231416045, 2.486389893984459e-17],
    adam: [0.13600685239498186, 0.31824537553721943],
  } as const;
  it.each([
    ["SGD", sgd({ learningRate: 0.95 }), expected.sgd],
    ["Momentum", momentum({ learningRate: 0.1 }), expected.momentum],
    ["AdaGrad", adaGrad({ learningRate: 1.5 }), expected.adaGrad],
    ["Adam", adam({ learningRate: 0.3 }), expected.adam],
  ] as const)("%s", (_name, optimizer, [x, y]) => {
    const { data } = walk(optimizer as Optimizer<unknown>, 30);
    expect(data[0]).toBeCloseTo(x, 12);
    expect(data[1]).toBeCloseTo(y, 12);
  });

  it("leaves the old parameter and state alone", () => {
    const optimizer = adam();
    const parameter = tensorFrom([1, 2]);
    const state = optimizer.start(parameter);
    optimizer.step(parameter, tensorFrom([3, 4]), state);
    expect([...parameter.data]).toEqual([1, 2]);
    expect(state).toEqual(optimizer.start(parameter));
  });
});

import { broadcastIndices, broadcastRule, broadcastShapes } from "../broadcast.ts";
import { pairwiseSum, sumToShape } from "../reduce.ts";
import { eachRow, logSoftmaxRows, rowsAlong, softmaxRows } from "../softmaxRows.ts";
import { type Shape, sameShape, sizeOf, type Tensor } from "../tensor.ts";
import { defineOp, gradientOf, upstream } from "./op.ts";

/** Softmax along the last axis and the cross-entropy with t in one node, so that no probability of 0 meets a logarithm. */
export const softmaxCrossEntropy = defineOp({
  name: "softmaxCrossEntropy",
  ports: ["x", "t"],
  attributes: [],
  shapeOf([x, t]) {
    if (x!.length === 0 || t!.length === 0) {
      const port = x!.length === 0 ? "x" : "t";
      return {
        rule: `the last axis holds the classes, and ${port} is a scalar without axes`,
        port,
      };
    }
    return broadcastShapes(x!, t!) ? { shape: [] } : { rule: broadcastRule(x!, t!) };
  },
  forward([x, t], out) {
    const shape = jointShape(x!, t!);
    const logarithms = new Float64Array(x!.data.length);
    logSoftmaxRows(x!.data, rowsAlong(x!.shape, x!.shape.length - 1), logarithms);
    const logs = spreadTo({ shape: x!.shape, data: logarithms }, shape);
    const targets = spreadTo(t!, shape);
    const terms = new Float64Array(logs.length);
    for (let i = 0; i < terms.length; i++) terms[i] = targets[i]! * logs[i]!;
    out.data[0] = -pairwiseSum(terms, 0, terms.length) / batchOf(shape);
  },
  backward(port, [x, t], _out, dout, into) {
    const shape = jointShape(x!, t!);
    const batch = batchOf(shape);
    const upstreamGradient = dout.data[0]!;
    const rows = rowsAlong(x!.shape, x!.shape.length - 1);
    if (port === 0) {
      const target = broadcastTo(t!, shape, x!.shape);
      softmaxRows(x!.data, rows, into.data);
      eachRow(rows, (start) => {
        // A row of probabilities adds up to 1; for any other t this factor keeps the derivative true.
        const total = pairwiseSum(target, start, rows.length);
        for (let at = start; at < start + rows.length; at++) {
          into.data[at] = ((into.data[at]! * total - target[at]!) / batch) * upstreamGradient;
        }
      });
      return;
    }
    const logarithms = new Float64Array(x!.data.length);
    logSoftmaxRows(x!.data, rows, logarithms);
    const spread = broadcastTo({ shape: x!.shape, data: logarithms }, shape, t!.shape);
    for (let i = 0; i < spread.length; i++) into.data[i] = (-spread[i]! / batch) * upstreamGradient;
  },
  formula: {
    forward:
      "z = -\\frac{1}{N} \\sum_n \\sum_k t_{nk} \\ln y_{nk}, \\quad y = \\operatorname{softmax}(x)",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{y - t}{N}`),
      t: gradientOf("t", `${upstream} \\cdot \\frac{-\\ln y}{N}`),
    },
  },
  words: {
    en: {
      name: "Softmax with loss",
      help: "Turns scores into probabilities and measures how far they are from the right answer t, averaged over the batch. The gradient for the scores is simply y - t, divided by the size of the batch.",
    },
    ja: {
      name: "Softmax-with-Loss",
      help: "スコアを確率に変え、正解 t との違いをバッチの平均で測ります。スコアへの勾配は、y - t をバッチの大きさで割ったものになります。",
    },
  },
  samples: [
    {
      inputs: [
        [0.3, 2.9, 4],
        [0, 0, 1],
      ],
    },
    {
      inputs: [
        [
          [1, 2, 3],
          [0, -1, 1],
        ],
        [
          [1, 0, 0],
          [0.2, 0.3, 0.5],
        ],
      ],
    },
  ],
});

function jointShape(x: Tensor, t: Tensor): Shape {
  return broadcastShapes(x.shape, t.shape)!;
}

function batchOf(shape: Shape): number {
  return sizeOf(shape.slice(0, -1));
}

/** A tensor's numbers broadcast to a joint shape. */
function spreadTo({ shape, data }: Tensor, joint: Shape): Float64Array {
  if (sameShape(shape, joint)) return data;
  const at = broadcastIndices(joint, shape);
  const spread = new Float64Array(at.length);
  for (let i = 0; i < spread.length; i++) spread[i] = data[at[i]!]!;
  return spread;
}

/** A tensor broadcast to a joint shape, then summed to the other operand's own shape. */
function broadcastTo(tensor: Tensor, joint: Shape, target: Shape): Float64Array {
  if (sameShape(tensor.shape, target)) return tensor.data;
  const summed = new Float64Array(sizeOf(target));
  sumToShape(spreadTo(tensor, joint), joint, summed, target);
  return summed;
}

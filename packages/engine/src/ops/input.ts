import { defineOp } from "./op.ts";

/** A leaf: its value comes from the graph, not from other nodes. */
export const input = defineOp({
  name: "input",
  ports: [],
  attributes: [],
  shapeOf: () => ({ rule: "an input has the shape of its value" }),
  forward: () => {},
  backward: () => {},
  formula: { forward: "z", backward: {} },
  words: {
    en: {
      name: "Input",
      help: "A number or a tensor that you type in. Its gradient says how much the result grows when it grows by one unit.",
    },
    ja: {
      name: "入力",
      help: "自分で値を決める数またはテンソルです。勾配は、この値を 1 増やしたときに結果がどれだけ増えるかを表します。",
    },
  },
  samples: [],
});

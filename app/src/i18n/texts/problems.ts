import type { Texts } from "../bilingual.ts";

/** What is wrong with a graph that cannot be computed whole. */
export const problems = {
  "problem.cycle": {
    en: "{node} is on a cycle: {cycle}. Remove one of its wires.",
    ja: "{node} は循環の上にあります：{cycle}。どれか一本の線を消してください。",
  },
  "problem.missing-input": {
    en: "{port} of {node} has no wire yet. Connect something to it.",
    ja: "{node} の {port} にまだ線がありません。何かをつないでください。",
  },
  "problem.shape-mismatch": {
    en: "The shapes do not fit at {node}: {shapes}. The rule: {rule}.",
    ja: "{node} で形が合いません：{shapes}。{rule}。",
  },
  "problem.bad-attribute": {
    en: "{attribute} of {node} is not possible: {reason}.",
    ja: "{node} の属性 {attribute} はこの値にできません。形と照らし合わせて直してください。",
  },
  "problem.non-finite": {
    en: "{node} is the first to become {found}. Check the numbers that enter it.",
    ja: "{node} で初めて {found} になりました。入ってくる数を確かめてください。",
  },
  "problem.non-finite-gradient": {
    en: "The gradient that comes back from {node} over {port} is {found}: its derivative has no finite value here.",
    ja: "{node} から {port} を通って戻る勾配が {found} です。ここでは微分が有限の値を持ちません。",
  },
  "rule.broadcast": {
    en: "aligned at their last axis, lengths are equal or one of them is 1",
    ja: "後ろから軸を揃えたとき、長さが等しいか、どちらかが 1 でなければなりません",
  },
  "rule.matmul": {
    en: "the last axis of the left one is as long as the last but one of the right one",
    ja: "左の最後の軸と、右の最後から二番目の軸の長さが等しくなければなりません",
  },
  "rule.seed": {
    en: "a seed is a number or has exactly the shape of the value",
    ja: "シードは一つの数か、値と同じ形でなければなりません",
  },
} as const satisfies Texts;

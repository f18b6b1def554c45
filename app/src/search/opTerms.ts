import { type OpName, opNames, ops } from "@chalkgrad/engine";
import { opLooks } from "@chalkgrad/figure";
import { bestMatches, type Terms, termsOf } from "./matchScore.ts";

/** What else people call an op: signs, other libraries' names, readings. */
const aliases: Readonly<Record<OpName, string>> = {
  input: "number constant variable parameter leaf 定数 変数 数 にゅうりょく",
  add: "plus 足し算 たしざん 和",
  sub: "- minus 引き算 ひきざん 差",
  mul: "* x times product 掛け算 かけ算 かけざん 積",
  div: "/ ÷ over quotient 割り算 わりざん 商",
  pow: "^ ** power べき乗",
  max: "maximum さいだい",
  min: "minimum さいしょう",
  neg: "negate minus 符号",
  exp: "e^x 指数関数",
  log: "ln 対数",
  sqrt: "root ルート",
  square: "^2 x^2 自乗",
  reciprocal: "1/x inverse 逆数",
  abs: "absolute 絶対値",
  sin: "sine 正弦",
  cos: "cosine 余弦",
  relu: "rectifier activation ランプ関数 活性化",
  leakyRelu: "activation 活性化",
  sigmoid: "logistic activation 活性化",
  tanh: "activation 活性化",
  softplus: "activation 活性化",
  matmul: "@ dot 行列積 内積",
  affine: "linear dense fully connected layer 全結合 線形",
  transpose: ".T 転置",
  reshape: "view 形状",
  sum: "total reduce 合計",
  mean: "average 平均",
  softmax: "activation 活性化",
  softmaxCrossEntropy: "loss 損失 クロスエントロピー",
  sumSquaredError: "loss sse 損失 二乗和誤差",
  meanSquaredError: "loss mse 損失 平均二乗誤差",
};

const known = new Map<OpName, Terms>();

/** Everything that an op is found by, in both languages. */
export function opTerms(op: OpName): Terms {
  const before = known.get(op);
  if (before) return before;
  const { en, ja } = ops[op].words;
  const terms = termsOf(op, en.name, ja.name, opLooks[op].sign, ...aliases[op].split(" "));
  known.set(op, terms);
  return terms;
}

/** The ops that a query may mean, the best first. */
export function findOps(query: string, among: readonly OpName[] = opNames): readonly OpName[] {
  return bestMatches(query, among, opTerms);
}

import type { ExpressionFault, ExpressionFaultCode } from "@chalkgrad/document";
import type { Language } from "./bilingual.ts";

/** A fault of a typed expression in the person's language. */
export function expressionFaultText(language: Language, fault: ExpressionFault): string {
  return language === "ja" ? japaneseFault(fault) : fault.message;
}

type FaultWith<Code extends ExpressionFaultCode> = Extract<
  ExpressionFault,
  { readonly code: Code }
>;

const due = {
  operand: "値や名前",
  "operator-or-end": "演算子か行の終わり",
  "operator-or-closing": "演算子か閉じ括弧",
  "comma-or-closing": "コンマか閉じ括弧",
  "matrix-element": "行列の要素（数）",
  "attribute-value": "属性の値",
} as const;

/** One wording a code; the table's type names every code that is left. */
const words: {
  readonly [Code in ExpressionFaultCode]: (fault: FaultWith<Code>) => string;
} = {
  "too-large": ({ limit }) => `長すぎます（上限 ${limit} 文字）。`,
  "too-deep": ({ limit }) => `括弧の入れ子が深すぎます（上限 ${limit}）。`,
  "too-many-nodes": ({ found, limit }) => `ノードが多すぎます（${found}、上限 ${limit}）。`,
  "bad-character": ({ found, suggestion }) => `「${found}」は使えません${meant(suggestion)}。`,
  "raised-digits": ({ found, suggestion }) =>
    `「${found}」は名前になりません${meant(suggestion)}。`,
  "bad-number": ({ found, suggestion }) => `「${found}」は数ではありません${meant(suggestion)}。`,
  "not-finite": ({ found }) => `${found} は有限の数ではありません。`,
  unexpected: ({ expected }) => `ここには${due[expected]}が必要です。`,
  unclosed: ({ bracket }) => `この「${bracket}」が閉じていません。`,
  "bad-target": () => "「=」の左には名前を一つだけ書いてください。",
  "open-port-alone": () => "「_」は演算の入力を空けておくときだけ使えます。",
  "unknown-function": ({ name, suggestion }) =>
    `「${name}」という演算はありません${meant(suggestion)}。`,
  "wrong-arguments": ({ op, ports, found }) =>
    `${op} の入力は ${ports.join("、")} の ${ports.length} 個ですが、${found} 個あります。`,
  "unknown-argument": ({ op, name, known, suggestion }) =>
    `${op} に「${name}」はありません${meant(suggestion)}。使えるもの：${known.join("、")}`,
  "duplicate-argument": ({ name }) => `「${name}」が二度あります。`,
  "positional-after-named": () => "名前付きの引数の後に、名前のない引数は置けません。",
  "bad-attribute": ({ op, attribute }) => `${op} の ${attribute} の型が違います。`,
  ragged: () => "行の長さが揃っていません。",
  "defined-twice": ({ name, firstLine }) =>
    `「${name}」は ${firstLine} 行目ですでに定義されています。`,
  cycle: ({ cycle }) => `循環しています：${cycle.join(" → ")}`,
  "ambiguous-name": ({ name, ids }) => `「${name}」はどれか分かりません（${ids.join("、")}）。`,
};

function japaneseFault<Code extends ExpressionFaultCode>(fault: FaultWith<Code>): string {
  const word = words[fault.code as Code] as (fault: FaultWith<Code>) => string;
  return word(fault);
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `（「${suggestion}」のことですか）`;
}

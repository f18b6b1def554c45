import type { Fault, LinkFault, SyntaxReason } from "@chalkgrad/document";
import type { OnnxFault } from "@chalkgrad/export";
import type { Language } from "./bilingual.ts";

/**
 * A fault of a file in the person's language: where it is, what is wrong, what would be right.
 * `brief` leaves out a list that was given before.
 */
export function faultText(language: Language, fault: AnyFault, brief = false): string {
  const words =
    language === "ja" ? japaneseFault(fault) : brief ? briefFault(fault) : fault.message;
  const where = language === "ja" ? japanesePlace(fault.where) : fault.where;
  return where === "" ? words : `${where}: ${words}`;
}

function briefFault(fault: AnyFault): string {
  if (fault.code !== "unknown-op") return fault.message;
  const meant = fault.suggestion === undefined ? "" : ` (did you mean "${fault.suggestion}"?)`;
  return `there is no op "${fault.op}"${meant}`;
}

const syntax: Readonly<Record<SyntaxReason, string>> = {
  "no-value": "ここには値が必要です",
  "no-key": "ここには二重引用符で囲んだキーが必要です",
  "no-colon": "キーの後にはコロンが必要です",
  "no-comma": "ここにはコンマか閉じ括弧が必要です",
  "trailing-comma": "最後の要素の後にコンマは置けません",
  "unclosed-text": "文字列の閉じる二重引用符がありません",
  "control-character": "文字列の中の改行や制御文字は \\n のように書いてください",
  "bad-escape": "文字列の中のバックスラッシュの後が正しくありません",
  "bad-number": "数は 1、-0.5、2.5e-3 のように書いてください",
  "after-end": "閉じ括弧の後には何も置けません",
};

export type AnyFault = Fault | LinkFault | OnnxFault;
type FaultCode = AnyFault["code"];
type FaultWith<Code extends FaultCode> = Extract<AnyFault, { readonly code: Code }>;

/** One wording a code; the table's type names every code that is left. */
const words: { readonly [Code in FaultCode]: (fault: FaultWith<Code>) => string } = {
  "too-large": ({ limit }) => `ファイルが大きすぎます（上限 ${limit} バイト）`,
  "not-json": ({ line, column, reason }) =>
    `JSON ではありません（${line} 行 ${column} 列）：${syntax[reason]}`,
  "not-a-link": () => "グラフのリンクではありません。リンク全体をもう一度コピーしてください",
  "newer-link": ({ found, newest }) =>
    `より新しいプログラムのリンクです（版 ${found}、読めるのは ${newest} まで）`,
  "damaged-link": () =>
    "リンクが途中で切れているか、変わっています。リンク全体をもう一度コピーしてください",
  "large-link": ({ limit }) => `リンクの中身が大きすぎます（上限 ${limit} バイト）`,
  "no-compression": () => "このブラウザーではグラフのリンクを読めません。ファイルを使ってください",
  "duplicate-key": ({ key }) => `キー「${key}」が二度あります。一つにしてください`,
  "wrong-type": ({ expected, found }) => `型が違います（必要：${expected}、実際：${found}）`,
  "missing-key": ({ key }) => `キー「${key}」がありません`,
  "unknown-key": ({ key, known, suggestion }) =>
    `キー「${key}」はここでは使えません${meant(suggestion)}。使えるキー：${known.join(", ")}`,
  "wrong-format": ({ found }) =>
    `"format" は "chalkgrad" のはずですが「${found}」です。別のプログラムのファイルです`,
  "wrong-version": ({ found, newest }) =>
    `"version" は 1 から ${newest} の整数のはずですが ${found} です`,
  "newer-version": ({ found, newest }) =>
    `より新しいプログラムのファイルです（版 ${found}、読めるのは ${newest} まで）。プログラムを更新してください`,
  "bad-id": ({ id }) => `「${id}」は id にできません。A-Z a-z 0-9 _ - の 1〜64 文字にしてください`,
  "duplicate-id": ({ id, first }) => `id「${id}」は ${first} ですでに使われています`,
  "unknown-op": ({ op, known, suggestion }) =>
    `演算「${op}」はありません${meant(suggestion)}。使える演算：${known.join("、")}`,
  "unknown-port": ({ op, port, known, suggestion }) =>
    `演算「${op}」に入力「${port}」はありません${meant(suggestion)}。入力：${known.join(", ")}`,
  "unknown-attribute": ({ op, attribute, known, suggestion }) =>
    `演算「${op}」に属性「${attribute}」はありません${meant(suggestion)}。属性：${known.join(", ")}`,
  "unknown-source": ({ id, suggestion }) => `ノード「${id}」はありません${meant(suggestion)}`,
  "only-input": ({ key, op }) => `"${key}" は input だけのものです（ここは ${op}）`,
  "not-finite": ({ found }) => `${found} は有限の数ではありません`,
  ragged: () => "行の長さが揃っていません。長方形にしてください",
  "too-deep": ({ limit }) => `配列の入れ子が深すぎます（上限 ${limit}）`,
  "too-many-nodes": ({ found, limit }) => `ノードが多すぎます（${found}、上限 ${limit}）`,
  "too-many-numbers": ({ found, limit }) => `数が多すぎます（${found}、上限 ${limit}）`,
  "too-many-steps": ({ found, limit }) => `用意したステップが多すぎます（${found}、上限 ${limit}）`,
  "too-long": ({ found, limit }) => `文字が多すぎます（${found}、上限 ${limit}）`,
  "unknown-choice": ({ found, known, suggestion }) =>
    `「${found}」は選べません${meant(suggestion)}。選べるもの：${known.join("、")}`,
  "not-positive": ({ found }) => `0 より大きい数のはずですが ${found} です`,
  "unknown-member": ({ id, suggestion }) =>
    `「${id}」というノードやグループはありません${meant(suggestion)}`,
  "duplicate-member": ({ id }) => `グループに「${id}」が二度あります`,
  "not-onnx": () => "ONNX モデルではないか、途中で切れています。もう一度入手してください",
  "onnx-too-large": ({ limit }) =>
    `モデルが大きすぎます（上限 ${limit} バイト、${limit / 2 ** 20} MiB）`,
  "onnx-too-many": ({ limit }) => `ノードか数が多すぎます（上限 ${limit}）`,
  "onnx-opset": ({ found, least, newest }) =>
    `演算の版（opset）が ${found} です。読めるのは ${least} から ${newest} までです。onnx.version_converter で変換してください`,
  "onnx-op": ({ op }) => `「${op}」に当たる演算はありません`,
  "onnx-attribute": ({ attribute }) => `属性「${attribute}」の指定に当たる演算はありません`,
  "onnx-form": ({ form }) => `ここの演算では正確に表せません：${form}`,
  "onnx-type": ({ type }) =>
    `${type} の数は計算できません。計算できるのは浮動小数点数だけです（整数は割り算やあふれ方が違います）`,
  "onnx-dynamic": ({ value }) =>
    `「${value}」は定数でなければなりません。形状や軸はここでは計算できません`,
  "onnx-missing": ({ value }) => `「${value}」を計算するノードが前にありません`,
  "onnx-shape": ({ rule }) => `形状が合いません：${rule}`,
  "onnx-external": () =>
    "数が別のファイルにあります。数を中に含めて保存してください（onnx.save、save_as_external_data=False）",
  "onnx-damaged-tensor": () => "要素の数が形状と合いません",
  "onnx-not-finite": () => "NaN か無限大が含まれています。入力は有限の数でなければなりません",
  "group-cycle": ({ cycle }) => `グループは自分自身を含めません：${cycle.join(" → ")}`,
};

function japaneseFault<Code extends FaultCode>(fault: FaultWith<Code>): string {
  const word = words[fault.code as Code] as (fault: FaultWith<Code>) => string;
  return word(fault);
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `（「${suggestion}」のことですか）`;
}

const places: Readonly<Record<string, string>> = {
  node: "ノード",
  initializer: "重み",
  initializers: "重み",
  input: "入力",
  output: "出力",
};

/** Places in a model are words; those in our own file are its keys. */
function japanesePlace(where: string): string {
  return where.replace(/^([a-z]+)(?= "|$)/, (word) => places[word] ?? word);
}

import type { AttributesOf, OpName, PortOf } from "@chalkgrad/engine";
import {
  attributeTypes,
  type OnnxAttribute,
  type OnnxNode,
  type OnnxTensor,
} from "../onnxSchema.ts";
import type { DraftNode, GraphDraft } from "./graphDraft.ts";
import { isFloat, type OnnxConstant } from "./onnxConstant.ts";
import { refuse } from "./onnxFault.ts";

/** What a name stands for while a model is read. */
export type Value =
  | KnownValue
  /** Its node was refused, and so said already. */
  | { readonly kind: "unknown" };

export type KnownValue =
  | { readonly kind: "node"; readonly node: DraftNode; readonly type: OnnxConstant["type"] }
  | {
      readonly kind: "constant";
      readonly tensor: OnnxConstant;
      /** Whether it is one of the model's weights. */
      readonly trainable: boolean;
      readonly name: string;
      readonly label?: string;
      /** The input that holds it, once something computes with it. */
      node?: DraftNode;
    };

/** Stops the reading of a node that depends on one that was refused. */
export class Unknown extends Error {}

type ComputingOp = Exclude<OpName, "input">;

/** One ONNX node, and what a rule may ask of it and do. What no rule asks for is refused: it may mean something. */
export class ImportSite {
  readonly opset: number;
  readonly #node: OnnxNode;
  readonly #draft: GraphDraft;
  readonly #lookUp: (name: string) => Value;
  #type: OnnxConstant["type"] | undefined;
  readonly #asked = new Set<string | number>();

  constructor(node: OnnxNode, opset: number, draft: GraphDraft, lookUp: (name: string) => Value) {
    this.#node = node;
    this.opset = opset;
    this.#draft = draft;
    this.#lookUp = lookUp;
  }

  /** What the node's value is called. */
  get name(): string {
    return this.#node.outputs[0] ?? "";
  }

  /** How many inputs the node names. */
  get count(): number {
    return this.#node.inputs.length;
  }

  has(index: number): boolean {
    return (this.#node.inputs[index] ?? "") !== "";
  }

  value(index: number): KnownValue {
    this.#asked.add(index);
    const name = this.#node.inputs[index] ?? "";
    if (name === "")
      refuse({ code: "onnx-form", form: `${this.#node.opType} without its input ${index + 1}` });
    const value = this.#lookUp(name);
    if (value.kind === "unknown") throw new Unknown();
    const type = value.kind === "node" ? value.type : value.tensor.type;
    if (this.#type === undefined && isFloat(type)) this.#type = type;
    return value;
  }

  /** The type of what comes out: that of the first floating-point input. */
  get type(): OnnxConstant["type"] {
    return this.#type ?? "float32";
  }

  /** The node that computes or holds an input of floating-point numbers. */
  data(index: number): DraftNode {
    const value = this.value(index);
    if (value.kind === "node") {
      return isFloat(value.type) ? value.node : refuse({ code: "onnx-type", type: value.type });
    }
    if (!isFloat(value.tensor.type)) refuse({ code: "onnx-type", type: value.tensor.type });
    return held(value, this.#draft);
  }

  /** All inputs, in order. */
  everyData(): readonly DraftNode[] {
    return this.#node.inputs.map((_, index) => this.data(index));
  }

  /** An input that is known without running the model. */
  constant(index: number): OnnxConstant {
    const value = this.value(index);
    if (value.kind === "constant") return value.tensor;
    return refuse({ code: "onnx-dynamic", value: this.#node.inputs[index]! });
  }

  /** An input that holds axes or a shape. */
  integers(index: number): readonly number[] {
    const { type, data } = this.constant(index);
    if (isFloat(type)) refuse({ code: "onnx-type", type });
    return [...data];
  }

  int(name: string, fallback: number): number {
    return this.#attribute(name, attributeTypes.int)?.int ?? fallback;
  }

  ints(name: string): readonly number[] | undefined {
    return this.#attribute(name, attributeTypes.ints)?.ints;
  }

  float(name: string, fallback: number): number {
    return this.#attribute(name, attributeTypes.float)?.float ?? fallback;
  }

  floats(name: string): readonly number[] | undefined {
    return this.#attribute(name, attributeTypes.floats)?.floats;
  }

  text(name: string, fallback: string): string {
    return this.#attribute(name, attributeTypes.text)?.text ?? fallback;
  }

  tensor(name: string): OnnxTensor | undefined {
    return this.#attribute(name, attributeTypes.tensor)?.tensor;
  }

  /** Whether the attribute is there at all. */
  says(name: string): boolean {
    return this.#node.attributes.some((attribute) => attribute.name === name);
  }

  emit<Op extends ComputingOp>(
    op: Op,
    inputs: Readonly<Record<PortOf<Op>, DraftNode>>,
    attrs: AttributesOf<Op> = {},
  ): DraftNode {
    return this.#draft.emit(op, inputs, attrs, `${this.name}_${op}`);
  }

  /** A number that the op brings with it. */
  number(value: number): DraftNode {
    const data = Float64Array.of(value);
    return this.#draft.input({ shape: [], data }, `${this.name}_constant`);
  }

  /** Numbers that the model holds, as an input. */
  tensorInput(tensor: OnnxConstant): DraftNode {
    return this.#draft.input(tensor, `${this.name}_constant`);
  }

  refuse(form: string): never {
    return refuse({ code: "onnx-form", form: `${this.#node.opType} ${form}` });
  }

  /** @throws OnnxRefusal for the first thing that the node says and no rule has asked for. */
  refuseRest(): void {
    for (const { name } of this.#node.attributes) {
      if (!this.#asked.has(name)) refuse({ code: "onnx-attribute", attribute: name });
    }
    this.#node.inputs.forEach((name, index) => {
      if (name !== "" && !this.#asked.has(index)) this.refuse(`with ${index + 1} inputs`);
    });
  }

  #attribute(name: string, type: number): OnnxAttribute | undefined {
    const attribute = this.#node.attributes.find((each) => each.name === name);
    if (attribute === undefined) return undefined;
    this.#asked.add(name);
    if (attribute.type !== type || attribute.reference !== "") {
      refuse({ code: "onnx-attribute", attribute: name });
    }
    return attribute;
  }
}

/** The input that holds a constant; made where it is first computed with. */
export function held(
  constant: Extract<Value, { readonly kind: "constant" }>,
  draft: GraphDraft,
): DraftNode {
  if (constant.node === undefined) {
    const { tensor, name, label, trainable } = constant;
    if (!tensor.data.every(Number.isFinite)) refuse({ code: "onnx-not-finite" });
    const first = draft.nodes.length;
    constant.node = draft.input(tensor, name, trainable);
    if (label !== undefined) draft.nodes[first]!.label = label;
  }
  return constant.node;
}

import { type OpName, type Shape, type TensorLiteral, tensorFrom } from "@chalkgrad/engine";
import type { Namespace } from "../../code/python/namespace.ts";
import {
  type AttributeDraft,
  attributeTypes,
  dataTypes,
  type GraphDraft,
  type NodeDraft,
  type TensorDraft,
  type ValueInfoDraft,
} from "../onnxSchema.ts";
import { littleEndian } from "../protobuf/encode.ts";
import type { OnnxAttributes, OnnxWriter } from "./onnxRule.ts";
import { onnxRules } from "./onnxRules.ts";

/** A value of the graph: its name, its shape, and what people call it. */
interface NamedValue {
  readonly name: string;
  readonly shape: Shape;
  readonly label?: string;
}

interface ComputedValue extends NamedValue {
  readonly op: Exclude<OpName, "input">;
  /** The shapes of the ports in port order. */
  readonly shapes: readonly Shape[];
  /** The value at each port by its name, and the attributes. */
  readonly terms: Readonly<Record<string, unknown>>;
}

/** Collects the parts of an ONNX graph. */
export class GraphWriter {
  readonly #names: Namespace;
  readonly #nodes: NodeDraft[] = [];
  readonly #initializers: TensorDraft[] = [];
  readonly #inputs: ValueInfoDraft[] = [];
  readonly #outputs: ValueInfoDraft[] = [];
  readonly #values: ValueInfoDraft[] = [];

  constructor(names: Namespace) {
    this.#names = names;
  }

  get graph(): GraphDraft {
    return {
      nodes: this.#nodes,
      initializers: this.#initializers,
      inputs: this.#inputs,
      outputs: this.#outputs,
      values: this.#values,
    };
  }

  /** @param open whether whoever runs the model may give another value. */
  addInput(value: NamedValue, literal: TensorLiteral, open: boolean): void {
    const { name, label } = value;
    this.#initializers.push({ name, ...wordsOf(label), ...doubleTensor(literal) });
    if (open) this.#inputs.push(infoOf(value));
  }

  addNode({ op, terms, shapes, shape, name, label }: ComputedValue): void {
    const first = this.#nodes.length;
    const emit: OnnxWriter["emit"] = (opType, inputs, attributes) =>
      this.#emit(this.#names.take(`${name}_${opType}`), opType, inputs, attributes);
    const constant: OnnxWriter["constant"] = (value) => {
      const output = this.#names.take(`${name}_Constant`);
      const tensor = typeof value === "number" ? doubleTensor(value) : integerTensor(value);
      const attribute = { name: "value", type: attributeTypes.tensor, tensor };
      this.#nodes.push({
        opType: "Constant",
        name: output,
        outputs: [output],
        attributes: [attribute],
      });
      return output;
    };
    // Each rule asks for the ports and attributes of its own op; the table cannot say so of an op that is not known here.
    const rule = onnxRules[op] as (terms: unknown, writer: OnnxWriter) => string;
    const result = rule(terms, { emit, constant, shapes, shape });
    const last = this.#nodes.findIndex(
      ({ outputs }, index) => index >= first && outputs?.[0] === result,
    );
    this.#nodes[last] = { ...this.#nodes[last], name, outputs: [name], ...wordsOf(label) };
  }

  addValue(value: NamedValue): void {
    this.#values.push(infoOf(value));
  }

  addOutput(value: NamedValue): void {
    this.#outputs.push(infoOf(value));
  }

  /** What a model gives is computed by one of its nodes; an input that nothing consumes goes through one. */
  addInputAsOutput(value: NamedValue): void {
    const { name } = value;
    const output = this.#emit(this.#names.take(`${name}_Identity`), "Identity", [name]);
    this.addOutput({ ...value, name: output });
  }

  #emit(
    output: string,
    opType: string,
    inputs: readonly string[],
    attributes: OnnxAttributes = {},
  ): string {
    const drafts = Object.entries(attributes).map(
      ([name, value]): AttributeDraft =>
        typeof value === "number"
          ? { name, type: attributeTypes.int, int: value }
          : { name, type: attributeTypes.ints, ints: value },
    );
    this.#nodes.push({ opType, name: output, inputs, outputs: [output], attributes: drafts });
    return output;
  }
}

function infoOf({ name, shape, label }: NamedValue): ValueInfoDraft {
  const dims = shape.map((value) => ({ value }));
  const tensor = { elementType: dataTypes.float64, shape: { dims } };
  return { name, type: { tensor }, ...wordsOf(label) };
}

function doubleTensor(literal: TensorLiteral): TensorDraft {
  const { shape, data } = tensorFrom(literal);
  return { dims: shape, dataType: dataTypes.float64, rawData: littleEndian(8, data) };
}

function integerTensor(numbers: readonly number[]): TensorDraft {
  return { dims: [numbers.length], dataType: dataTypes.int64, int64Data: numbers };
}

function wordsOf(docString: string | undefined): { readonly docString?: string } {
  return docString === undefined ? {} : { docString };
}

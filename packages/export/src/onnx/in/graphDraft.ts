import {
  type Attributes,
  type AttributesOf,
  type OpDefinition,
  type OpName,
  ops,
  type PortOf,
  type Shape,
  type Tensor,
} from "@chalkgrad/engine";
import { attributesOf } from "../../attributesOf.ts";
import { refuse } from "./onnxFault.ts";

type ComputingOp = Exclude<OpName, "input">;

/** A node on its way into a document: it has no id yet, but the shape of its value is known. */
export interface DraftNode {
  readonly op: OpName;
  /** What feeds its ports. */
  readonly inputs: Readonly<Record<string, DraftNode>>;
  readonly attrs: Attributes;
  readonly shape: Shape;
  /** Of an input. */
  readonly data?: Tensor;
  readonly trainable: boolean;
  /** What its id is made of. */
  name: string;
  label?: string;
}

type Sources<Op extends ComputingOp> = Readonly<Record<PortOf<Op>, DraftNode>>;

/** The nodes of a graph in the making, each after those that feed it. */
export class GraphDraft {
  readonly nodes: DraftNode[] = [];

  /**
   * A node of the op; the shape of its value is what the engine says.
   * @throws OnnxRefusal where the shapes do not fit.
   */
  emit<Op extends ComputingOp>(
    op: Op,
    inputs: Sources<Op>,
    attrs: AttributesOf<Op>,
    name: string,
  ): DraftNode {
    const definition: OpDefinition = ops[op];
    const sources: Readonly<Record<string, DraftNode>> = inputs;
    const verdict = definition.shapeOf(
      definition.ports.map((port) => sources[port]!.shape),
      attributesOf(definition, attrs as Attributes),
    );
    if ("rule" in verdict) return refuse({ code: "onnx-shape", rule: verdict.rule });
    if ("reason" in verdict) {
      return refuse({ code: "onnx-shape", rule: `${verdict.attribute}: ${verdict.reason}` });
    }
    const { shape } = verdict;
    const known = { op, inputs: sources, attrs: attrs as Attributes, trainable: false };
    return this.#add({ ...known, shape, name });
  }

  /** An input that holds the tensor. */
  input({ shape, data }: Tensor, name: string, trainable = false): DraftNode {
    // Nested lists cannot say how long the lists are that an empty list does not hold.
    const empty = shape.indexOf(0);
    const told = empty < 0 ? shape : shape.slice(0, empty + 1);
    const held = { shape: told, data: { shape: told, data } };
    const input = this.#add({ op: "input", inputs: {}, attrs: {}, trainable, name, ...held });
    if (told.length === shape.length) return input;
    return this.emit("reshape", { x: input }, { shape }, `${name}_reshape`);
  }

  #add(node: DraftNode): DraftNode {
    this.nodes.push(node);
    return node;
  }
}

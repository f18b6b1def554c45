import { limits, quote } from "@chalkgrad/document";
import { sizeOf } from "@chalkgrad/engine";
import type { OnnxGraph, OnnxNode, OnnxTensor, OnnxValueInfo } from "../onnxSchema.ts";
import { type DraftNode, GraphDraft } from "./graphDraft.ts";
import type { ImportRule } from "./importRule.ts";
import { importRules } from "./importRules.ts";
import { held, ImportSite, type KnownValue, Unknown, type Value } from "./importSite.ts";
import { isFloat, numberType, readTensor } from "./onnxConstant.ts";
import {
  type OnnxFault,
  type OnnxFaultDetail,
  OnnxRefusal,
  onnxFault,
  refuse,
} from "./onnxFault.ts";

/** What is not in the file, or not as it was: to be told, as nothing is changed silently. */
export interface OnnxRemarks {
  /** Types that hold less than our doubles: the model rounds where we do not. */
  readonly narrowTypes: readonly string[];
  /** Inputs that the model leaves open; ones stand for them, and axes of any length are 1. */
  readonly openInputs: readonly string[];
}

interface ModelFacts {
  readonly opset: number;
  /** Whether we have written it, so that its words are labels. */
  readonly isOurs: boolean;
  /** Whether an initializer of an input's name is its default, and no weight. */
  readonly hasDefaults: boolean;
}

/** Reads the graph of a model, part by part; what is refused is said, and the rest is read on. */
export class ModelReader {
  readonly faults: OnnxFault[] = [];
  readonly outputs: DraftNode[] = [];
  readonly #graph: OnnxGraph;
  readonly #facts: ModelFacts;
  readonly #draft = new GraphDraft();
  readonly #values = new Map<string, Value>();
  readonly #narrowTypes = new Set<string>();
  readonly #openInputs: string[] = [];
  #numbers = 0;

  constructor(graph: OnnxGraph, facts: ModelFacts) {
    this.#graph = graph;
    this.#facts = facts;
  }

  get nodes(): readonly DraftNode[] {
    return this.#draft.nodes;
  }

  get remarks(): OnnxRemarks {
    return { narrowTypes: [...this.#narrowTypes], openInputs: this.#openInputs };
  }

  read(): void {
    const { initializers, sparseInitializers, inputs, nodes, outputs } = this.#graph;
    const names = new Set(this.#facts.hasDefaults ? inputs.map(({ name }) => name) : []);
    for (const tensor of initializers) {
      this.#part(`initializer ${quote(tensor.name)}`, [tensor.name], () =>
        this.#initializer(tensor, !names.has(tensor.name)),
      );
    }
    if (sparseInitializers.length > 0) {
      this.#fault("initializers", { code: "onnx-form", form: "a sparse tensor" });
    }
    for (const info of inputs) {
      this.#part(`input ${quote(info.name)}`, [info.name], () => this.#input(info));
    }
    for (const node of nodes) {
      if (this.faults.length >= limits.faults) return;
      const where = `node ${quote(node.name || (node.outputs[0] ?? ""))} (${node.opType})`;
      this.#part(where, node.outputs, () => this.#node(node));
      if (this.nodes.length > limits.nodes) {
        this.#fault("", { code: "onnx-too-many", limit: limits.nodes });
        return;
      }
    }
    for (const { name } of outputs) {
      this.#part(`output ${quote(name)}`, [], () => this.#output(name));
    }
  }

  /** A part of the model; where it is refused, what it would have given is unknown. */
  #part(where: string, names: readonly string[], read: () => void): void {
    try {
      read();
    } catch (error) {
      if (error instanceof OnnxRefusal) this.#fault(where, error.detail);
      else if (!(error instanceof Unknown)) throw error;
      for (const name of names) if (name !== "") this.#values.set(name, { kind: "unknown" });
    }
  }

  #fault(where: string, detail: OnnxFaultDetail): void {
    this.faults.push(onnxFault(where, detail));
  }

  #initializer(initializer: OnnxTensor, isWeight: boolean): void {
    const tensor = readTensor(initializer);
    this.#count(tensor.data.length);
    const { name, docString } = initializer;
    const { isOurs } = this.#facts;
    this.#note(tensor.type);
    // A single number among the weights of others is a constant, as a rule.
    const trainable = isWeight && isFloat(tensor.type) && (isOurs || tensor.shape.length > 0);
    this.#values.set(name, {
      kind: "constant",
      tensor,
      trainable,
      name,
      ...(isOurs && docString !== "" && { label: docString }),
    });
  }

  #input({ name, type }: OnnxValueInfo): void {
    const given = this.#values.get(name);
    if (given !== undefined) {
      // Inputs stand in the model's order, used or not.
      const isShown = given.kind === "constant" && isFloat(given.tensor.type);
      if (isShown && this.#facts.hasDefaults) held(given, this.#draft);
      return;
    }
    if (type?.tensor === undefined) refuse({ code: "onnx-type", type: "sequence, map or other" });
    const numbers = numberType(type.tensor.elementType);
    if (type.tensor.shape === undefined) refuse({ code: "onnx-dynamic", value: name });
    const shape = type.tensor.shape.dims.map(({ value }) =>
      value !== undefined && value >= 0 ? value : 1,
    );
    const size = sizeOf(shape);
    this.#count(size);
    this.#note(numbers);
    const ones = { shape, data: new Float64Array(size).fill(1) };
    if (!isFloat(numbers)) {
      // It may say axes or a shape, and is refused there.
      const node = new GraphDraft().input(ones, name);
      this.#values.set(name, { kind: "node", node, type: numbers });
      return;
    }
    this.#openInputs.push(name);
    this.#values.set(name, { kind: "node", node: this.#draft.input(ones, name), type: numbers });
  }

  #node(node: OnnxNode): void {
    const { opType, outputs, docString } = node;
    const rule = ruleFor(node);
    const [output = ""] = outputs;
    if (this.#values.has(output)) {
      refuse({ code: "onnx-form", form: `${opType} that gives ${quote(output)} a second time` });
    }
    const first = this.nodes.length;
    const { opset, isOurs } = this.#facts;
    const site = new ImportSite(node, opset, this.#draft, (name) => this.#valueOf(name));
    const made = rule(site);
    site.refuseRest();
    const value: KnownValue = "kind" in made ? made : { kind: "node", node: made, type: site.type };
    this.#values.set(output, value);
    if (value.kind === "node" && this.nodes.includes(value.node, first)) {
      value.node.name = output;
      if (isOurs && docString !== "") value.node.label = docString;
    }
  }

  #output(name: string): void {
    const value = this.#valueOf(name);
    if (value.kind === "unknown") return;
    if (value.kind === "node") this.outputs.push(value.node);
    else if (isFloat(value.tensor.type)) this.outputs.push(held(value, this.#draft));
    else refuse({ code: "onnx-type", type: value.tensor.type });
  }

  #valueOf(name: string): Value {
    return this.#values.get(name) ?? refuse({ code: "onnx-missing", value: name });
  }

  #count(numbers: number): void {
    this.#numbers += numbers;
    if (!(this.#numbers <= limits.numbers)) {
      refuse({ code: "onnx-too-many", limit: limits.numbers });
    }
  }

  #note(type: string): void {
    if (type.includes("float") && type !== "float64") this.#narrowTypes.add(type);
  }
}

function ruleFor({ opType, domain }: OnnxNode): ImportRule {
  const rule = isStandard(domain) && Object.hasOwn(importRules, opType) && importRules[opType];
  return (
    rule || refuse({ code: "onnx-op", op: isStandard(domain) ? opType : `${domain}.${opType}` })
  );
}

export function isStandard(domain: string): boolean {
  return domain === "" || domain === "ai.onnx";
}

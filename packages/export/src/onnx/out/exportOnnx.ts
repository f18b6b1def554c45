import { displayName, type GraphDocument } from "@chalkgrad/document";
import { compile, type OpDefinition, ops, type Problem, type Program } from "@chalkgrad/engine";
import { attributesOf } from "../../attributesOf.ts";
import { producerName } from "../onnxProducer.ts";
import { type GraphDraft, modelSchema } from "../onnxSchema.ts";
import { encode } from "../protobuf/encode.ts";
import { GraphWriter } from "./graphWriter.ts";
import { onnxListing } from "./onnxListing.ts";
import { valueNames } from "./valueNames.ts";

/** A model, or every reason why there is none. */
export type ExportedOnnx =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** The same for people to read. */
      readonly listing: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the runtimes of the last years take. */
const irVersion = 8;
const opset = 17;

/**
 * The graph as an ONNX model in doubles. Inputs are inputs of the model with a default, parameters are initializers alone, and
 * what nothing consumes is what the model gives. A graph that cannot be computed whole is refused.
 */
export function exportOnnx(document: GraphDocument): ExportedOnnx {
  const program = compile(document);
  const { structuralProblems: problems } = program;
  if (problems.length > 0) return { ok: false, problems };
  const { title, description } = document;
  const graph = graphOf(document, program);
  const bytes = encode(modelSchema, {
    irVersion,
    producerName,
    ...(description !== undefined && { docString: description }),
    graph,
    operatorSets: [{ domain: "", version: opset }],
    ...(title !== undefined && { metadata: [{ key: "title", value: title }] }),
  });
  return { ok: true, bytes: Uint8Array.from(bytes), listing: onnxListing(graph) };
}

function graphOf(document: GraphDocument, program: Program): GraphDraft {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const { names, nameOf } = valueNames(program.order);
  const writer = new GraphWriter(names);
  for (const id of program.order) {
    const node = nodes.get(id)!;
    const label = displayName(node);
    const value = {
      name: nameOf(id),
      shape: program.shape(id)!,
      ...(label !== id && { label }),
    };
    const isSink = program.consumers(id).length === 0;
    if (node.op === "input") {
      writer.addInput(value, node.value!, !node.trainable);
      if (isSink) writer.addInputAsOutput(value);
      continue;
    }
    const definition: OpDefinition = ops[node.op];
    const { ports } = definition;
    const inputs: Readonly<Record<string, string | undefined>> = node.inputs ?? {};
    const sources = ports.map((port) => inputs[port]!);
    const terms = {
      ...attributesOf(definition, node.attrs ?? {}),
      ...Object.fromEntries(ports.map((port, index) => [port, nameOf(sources[index]!)])),
    };
    const shapes = sources.map((source) => program.shape(source)!);
    writer.addNode({ ...value, op: node.op, shapes, terms });
    if (isSink) writer.addOutput(value);
    else writer.addValue(value);
  }
  return { name: "graph", ...writer.graph };
}

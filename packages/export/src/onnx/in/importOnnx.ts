import { type Fault, type GraphDocument, limits, parseDocumentValue } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { producerName } from "../onnxProducer.ts";
import { modelSchema, type OnnxModel } from "../onnxSchema.ts";
import { decode, WireError } from "../protobuf/decode.ts";
import { documentJson } from "./documentJson.ts";
import { isStandard, ModelReader, type OnnxRemarks } from "./modelReader.ts";
import { type OnnxFault, onnxFault } from "./onnxFault.ts";

/** The graph of a model, or everything in it that cannot be expressed. */
export type ImportedOnnx =
  | {
      readonly ok: true;
      readonly document: GraphDocument;
      readonly remarks: OnnxRemarks;
      /** The nodes that hold what the model gives, in its order. */
      readonly outputs: readonly NodeId[];
    }
  | { readonly ok: false; readonly faults: readonly (OnnxFault | Fault)[] };

/** As much as a graph at its limit of numbers takes in doubles, and room for names. */
export const onnxBytes = 4 * limits.bytes;
/** What the ops that we know mean has not changed between these versions, but where a rule asks for the version. */
const opsets = { least: 7, newest: 27 };

/**
 * Reads an ONNX model as a graph of our ops. It is expressed exactly, or refused with every reason; only what `remarks` tells is
 * not in the file. Never throws, whatever the bytes are.
 */
export function importOnnx(bytes: Uint8Array): ImportedOnnx {
  if (bytes.length > onnxBytes) {
    return refused([onnxFault("", { code: "onnx-too-large", limit: onnxBytes })]);
  }
  const model = decoded(bytes);
  if (model?.graph === undefined) return refused([onnxFault("", { code: "not-onnx" })]);
  const opset = opsetOf(model);
  if (!(opset >= opsets.least && opset <= opsets.newest)) {
    return refused([onnxFault("", { code: "onnx-opset", found: opset, ...opsets })]);
  }
  const isOurs = model.producerName === producerName;
  const reader = new ModelReader(model.graph, {
    opset,
    isOurs,
    // Before this version, weights had to be listed among the inputs.
    hasDefaults: model.irVersion >= 4,
  });
  reader.read();
  if (reader.faults.length > 0) return refused(reader.faults);
  const { json, idOf } = documentJson(reader.nodes, {
    title: isOurs ? titleOf(model) : model.graph.name,
    description: model.docString || model.graph.docString,
  });
  const parsed = parseDocumentValue(json);
  if (!parsed.ok) return parsed;
  const outputs = reader.outputs.map((node) => idOf.get(node)!);
  return { ok: true, document: parsed.document, remarks: reader.remarks, outputs };
}

function decoded(bytes: Uint8Array): OnnxModel | undefined {
  try {
    return decode(modelSchema, bytes, limits.numbers);
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

function opsetOf({ operatorSets }: OnnxModel): number {
  return operatorSets.find(({ domain }) => isStandard(domain))?.version ?? 0;
}

function titleOf({ metadata }: OnnxModel): string {
  return metadata.find(({ key }) => key === "title")?.value ?? "";
}

function refused(faults: readonly OnnxFault[]): ImportedOnnx {
  return { ok: false, faults: faults.slice(0, limits.faults) };
}

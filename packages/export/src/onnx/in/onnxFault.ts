import { quote } from "@chalkgrad/document";

/** Why a model cannot become a graph, as data; `message` is the English wording. */
export type OnnxFaultDetail =
  | { readonly code: "not-onnx" }
  | { readonly code: "onnx-too-large"; readonly limit: number }
  | { readonly code: "onnx-too-many"; readonly limit: number }
  | {
      readonly code: "onnx-opset";
      readonly found: number;
      readonly least: number;
      readonly newest: number;
    }
  /** No op of ours means the same, and no few together. */
  | { readonly code: "onnx-op"; readonly op: string }
  | { readonly code: "onnx-attribute"; readonly attribute: string }
  /** What the op does in this form is not expressible; `form` says what is meant, in ONNX's words. */
  | { readonly code: "onnx-form"; readonly form: string }
  | { readonly code: "onnx-type"; readonly type: string }
  /** A shape or axes that are only known when the model runs. */
  | { readonly code: "onnx-dynamic"; readonly value: string }
  | { readonly code: "onnx-missing"; readonly value: string }
  | { readonly code: "onnx-shape"; readonly rule: string }
  | { readonly code: "onnx-external" }
  | { readonly code: "onnx-damaged-tensor" }
  | { readonly code: "onnx-not-finite" };

/** A fault with its place in the model, such as `node "fc1" (Gemm)` ("" is the model as a whole). */
export type OnnxFault = OnnxFaultDetail & { readonly where: string; readonly message: string };

export function onnxFault(where: string, detail: OnnxFaultDetail): OnnxFault {
  return { ...detail, where, message: messageOf(detail) };
}

function messageOf(fault: OnnxFaultDetail): string {
  switch (fault.code) {
    case "not-onnx":
      return "this is no ONNX model, or it breaks off in the middle: get the file once more";
    case "onnx-too-large":
      return `the model is larger than ${fault.limit} bytes (${fault.limit / 2 ** 20} MiB), and no larger one is read`;
    case "onnx-too-many":
      return `the model holds more than ${fault.limit} nodes or numbers, and no larger one is read`;
    case "onnx-opset":
      return `the model speaks version ${fault.found} of the operators, and versions ${fault.least} to ${fault.newest} are understood: convert it with onnx.version_converter`;
    case "onnx-op":
      return `there is no op here that means ${quote(fault.op)}`;
    case "onnx-attribute":
      return `its attribute ${quote(fault.attribute)} says something that no op here can do`;
    case "onnx-form":
      return `${fault.form} cannot be expressed exactly with the ops here`;
    case "onnx-type":
      return `numbers of the type ${fault.type} are not computed here, only floating-point ones: integers divide and overflow differently`;
    case "onnx-dynamic":
      return `${quote(fault.value)} must be a constant: shapes and axes are fixed here, not computed`;
    case "onnx-missing":
      return `${quote(fault.value)} is computed by no node before this one`;
    case "onnx-shape":
      return `the shapes do not fit: ${fault.rule}`;
    case "onnx-external":
      return "its numbers are in another file: save the model with them inside (onnx.save with save_as_external_data=False)";
    case "onnx-damaged-tensor":
      return "it has another number of elements than its shape says";
    case "onnx-not-finite":
      return "it holds NaN or an infinity, and a graph's inputs must be finite";
  }
}

/** Stops the reading of one part of a model; who reads the whole goes on with the next. */
export class OnnxRefusal extends Error {
  readonly detail: OnnxFaultDetail;

  constructor(detail: OnnxFaultDetail) {
    super(detail.code);
    this.detail = detail;
  }
}

export function refuse(detail: OnnxFaultDetail): never {
  throw new OnnxRefusal(detail);
}

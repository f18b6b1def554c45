import { limits } from "@chalkgrad/document";
import { sizeOf } from "@chalkgrad/engine";
import type { ImportRules } from "../importRule.ts";
import type { ImportSite, KnownValue } from "../importSite.ts";
import { isFloat, numberType, type OnnxConstant, readTensor } from "../onnxConstant.ts";
import { refuse } from "../onnxFault.ts";

/** Ops that hand a value on, or bring one. */
export const valueRules: ImportRules = {
  Identity: (site) => site.value(0),
  Dropout: (site) => {
    // Of a model that is used, not trained, nothing is dropped.
    if (site.opset < 12) site.float("ratio", 0.5);
    else site.int("seed", 0);
    if (site.has(1)) site.value(1);
    if (site.has(2) && site.constant(2).data[0] !== 0) site.refuse("in training");
    return site.value(0);
  },
  Cast: (site) => {
    // How a number is rounded matters only where it is.
    site.int("saturate", 1);
    site.text("round_mode", "up");
    return castTo(site, numberType(site.int("to", 0)));
  },
  CastLike: (site) => {
    site.int("saturate", 1);
    site.text("round_mode", "up");
    const like = site.value(1);
    return castTo(site, like.kind === "constant" ? like.tensor.type : like.type);
  },
  Constant: (site) => {
    const tensor = site.tensor("value");
    if (tensor !== undefined) return constant(site, readTensor(tensor));
    const floats = site.says("value_float")
      ? [site.float("value_float", 0)]
      : site.floats("value_floats");
    const ints = site.says("value_int") ? [site.int("value_int", 0)] : site.ints("value_ints");
    const numbers = floats ?? ints;
    if (numbers === undefined) return site.refuse("without numbers");
    const isScalar = site.says("value_float") || site.says("value_int");
    const shape = isScalar ? [] : [numbers.length];
    const type = floats === undefined ? "int64" : "float32";
    return constant(site, { type, shape, data: Float64Array.from(numbers) });
  },
  ConstantOfShape: (site) => {
    const shape = site.integers(0);
    const tensor = site.tensor("value");
    const filling = tensor === undefined ? undefined : readTensor(tensor);
    const count = sizeOf(shape);
    if (!shape.every((length) => length >= 0) || !(count <= limits.numbers)) {
      return refuse({ code: "onnx-too-many", limit: limits.numbers });
    }
    const data = new Float64Array(count).fill(filling?.data[0] ?? 0);
    return constant(site, { type: filling?.type ?? "float32", shape, data });
  },
  Shape: (site) => {
    const value = site.value(0);
    const { shape } = value.kind === "constant" ? value.tensor : value.node;
    const end = site.says("end") ? site.int("end", 0) : shape.length;
    const part = shape.slice(site.int("start", 0), end);
    return constant(site, { type: "int64", shape: [part.length], data: Float64Array.from(part) });
  },
};

function constant(site: ImportSite, tensor: OnnxConstant): KnownValue {
  return { kind: "constant", tensor, trainable: false, name: site.name };
}

/** Only what changes no number: between floating-point types from the smaller to the larger; of constants, whatever comes out. */
function castTo(site: ImportSite, type: OnnxConstant["type"]): KnownValue {
  const value = site.value(0);
  const from = value.kind === "constant" ? value.tensor.type : value.type;
  if (from === type) return value;
  if (value.kind === "node") {
    const widens = type === "float64" || (type === "float32" && from.endsWith("float16"));
    return widens ? { ...value, type } : site.refuse(`from ${from} to ${type}, which rounds,`);
  }
  const { shape, data } = value.tensor;
  const isExact = isFloat(from) || data.every(Number.isSafeInteger);
  if (!isExact || (type !== "float32" && type !== "float64")) {
    return site.refuse(`from ${from} to ${type}`);
  }
  const { node: _, ...rest } = value;
  return {
    ...rest,
    tensor: { type, shape, data: type === "float32" ? data.map(Math.fround) : data },
  };
}

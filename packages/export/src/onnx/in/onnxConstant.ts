import { type Shape, sizeOf } from "@chalkgrad/engine";
import { dataTypes, type OnnxTensor } from "../onnxSchema.ts";
import { refuse } from "./onnxFault.ts";

type NumberType = keyof typeof dataTypes;

/** A tensor of a model, its numbers as doubles: that holds each of them exactly, but for integers beyond 2^53. */
export interface OnnxConstant {
  readonly type: NumberType;
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** `TensorProto.DataLocation` */
const external = 1;

/** The names of all types, to be able to say what is not understood. */
const typeNames =
  "undefined float32 uint8 int8 uint16 int16 int32 int64 string bool float16 float64 uint32 uint64 complex64 complex128 bfloat16".split(
    " ",
  );

/** @throws OnnxRefusal for a type that is not computed with here. */
export function numberType(code: number): NumberType {
  const name = typeNames[code] ?? `number ${code}`;
  if (name in dataTypes) return name as NumberType;
  return refuse({ code: "onnx-type", type: name });
}

export function isFloat(type: NumberType): boolean {
  return type.includes("float");
}

/** @throws OnnxRefusal where its numbers are elsewhere, too few, too many or of another type. */
export function readTensor(tensor: OnnxTensor): OnnxConstant {
  if (tensor.dataLocation === external) refuse({ code: "onnx-external" });
  const type = numberType(tensor.dataType);
  const shape = tensor.dims;
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    refuse({ code: "onnx-damaged-tensor" });
  }
  const data = numbersOf(tensor, type);
  if (data.length !== sizeOf(shape)) refuse({ code: "onnx-damaged-tensor" });
  return { type, shape, data };
}

function numbersOf(tensor: OnnxTensor, type: NumberType): Float64Array {
  const { rawData, floatData, doubleData, int32Data, int64Data } = tensor;
  if (rawData.length > 0) return fromRaw(rawData, type);
  switch (type) {
    case "float32":
      return Float64Array.from(floatData);
    case "float64":
      return Float64Array.from(doubleData);
    case "int64":
      return Float64Array.from(int64Data);
    case "int32":
    case "bool":
      return Float64Array.from(int32Data);
    case "float16":
      return Float64Array.from(int32Data, halfFloat);
    case "bfloat16":
      return Float64Array.from(int32Data, brainFloat);
  }
}

const sizes = {
  float32: 4,
  float64: 8,
  int32: 4,
  int64: 8,
  bool: 1,
  float16: 2,
  bfloat16: 2,
} as const;

function fromRaw(bytes: Uint8Array, type: NumberType): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read: Readonly<Record<NumberType, (at: number) => number>> = {
    float32: (at) => view.getFloat32(at, true),
    float64: (at) => view.getFloat64(at, true),
    int32: (at) => view.getInt32(at, true),
    bool: (at) => view.getUint8(at),
    int64: (at) => Number(view.getBigInt64(at, true)),
    float16: (at) => halfFloat(view.getUint16(at, true)),
    bfloat16: (at) => brainFloat(view.getUint16(at, true)),
  };
  const size = sizes[type];
  if (bytes.length % size !== 0) refuse({ code: "onnx-damaged-tensor" });
  const numbers = new Float64Array(bytes.length / size);
  for (let i = 0; i < numbers.length; i++) numbers[i] = read[type](i * size);
  return numbers;
}

/** IEEE 754 binary16: a sign, 5 bits of exponent, 10 of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a 32-bit number. */
function brainFloat(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits & 0xffff);
  return view.getFloat32(0);
}

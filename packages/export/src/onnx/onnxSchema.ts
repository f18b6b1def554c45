import type { Draft, Message, Schema } from "./protobuf/schema.ts";

// The messages of ONNX (onnx.proto3), as far as we write them or have to look at them.

const tensorSchema = {
  dims: [1, "ints"],
  dataType: [2, "int"],
  floatData: [4, "floats"],
  int32Data: [5, "ints"],
  int64Data: [7, "ints"],
  name: [8, "text"],
  rawData: [9, "bytes"],
  doubleData: [10, "doubles"],
  docString: [12, "text"],
  dataLocation: [14, "int"],
} as const satisfies Schema;

const dimensionSchema = { value: [1, "int?"], parameter: [2, "text"] } as const satisfies Schema;

const shapeSchema = { dims: [1, "many", dimensionSchema] } as const satisfies Schema;

const typeSchema = {
  tensor: [
    1,
    "one",
    { elementType: [1, "int"], shape: [2, "one", shapeSchema] } as const satisfies Schema,
  ],
} as const satisfies Schema;

const valueInfoSchema = {
  name: [1, "text"],
  type: [2, "one", typeSchema],
  docString: [3, "text"],
} as const satisfies Schema;

const attributeSchema = {
  name: [1, "text"],
  float: [2, "float"],
  int: [3, "int"],
  text: [4, "text"],
  tensor: [5, "one", tensorSchema],
  floats: [7, "floats"],
  ints: [8, "ints"],
  type: [20, "int"],
  reference: [21, "text"],
} as const satisfies Schema;

const nodeSchema = {
  inputs: [1, "texts"],
  outputs: [2, "texts"],
  name: [3, "text"],
  opType: [4, "text"],
  attributes: [5, "many", attributeSchema],
  docString: [6, "text"],
  domain: [7, "text"],
} as const satisfies Schema;

const graphSchema = {
  nodes: [1, "many", nodeSchema],
  name: [2, "text"],
  initializers: [5, "many", tensorSchema],
  docString: [10, "text"],
  inputs: [11, "many", valueInfoSchema],
  outputs: [12, "many", valueInfoSchema],
  values: [13, "many", valueInfoSchema],
  sparseInitializers: [15, "many", { values: [1, "one", tensorSchema] } as const satisfies Schema],
} as const satisfies Schema;

export const modelSchema = {
  irVersion: [1, "int"],
  producerName: [2, "text"],
  docString: [6, "text"],
  graph: [7, "one", graphSchema],
  operatorSets: [8, "many", { domain: [1, "text"], version: [2, "int"] } as const satisfies Schema],
  metadata: [14, "many", { key: [1, "text"], value: [2, "text"] } as const satisfies Schema],
} as const satisfies Schema;

export type OnnxModel = Message<typeof modelSchema>;
export type OnnxGraph = Message<typeof graphSchema>;
export type OnnxNode = Message<typeof nodeSchema>;
export type OnnxAttribute = Message<typeof attributeSchema>;
export type OnnxTensor = Message<typeof tensorSchema>;
export type OnnxValueInfo = Message<typeof valueInfoSchema>;

export type GraphDraft = Draft<typeof graphSchema>;
export type NodeDraft = Draft<typeof nodeSchema>;
export type AttributeDraft = Draft<typeof attributeSchema>;
export type TensorDraft = Draft<typeof tensorSchema>;
export type ValueInfoDraft = Draft<typeof valueInfoSchema>;

/** `TensorProto.DataType` */
export const dataTypes = {
  float32: 1,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  bfloat16: 16,
} as const;

/** `AttributeProto.AttributeType` */
export const attributeTypes = { float: 1, int: 2, text: 3, tensor: 4, floats: 6, ints: 7 } as const;

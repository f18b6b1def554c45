import { parseDocumentValue } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importOnnx } from "./in/importOnnx.ts";
import { attributeTypes, dataTypes, type GraphDraft, modelSchema } from "./onnxSchema.ts";
import { exportOnnx } from "./out/exportOnnx.ts";
import { encode } from "./protobuf/encode.ts";

const apples = parsed({
  title: "りんごの買い物",
  nodes: [
    { id: "1-apple", op: "input", label: "りんご \ud800", value: 100 },
    { id: "1_apple", op: "input", value: 2, trainable: true },
    { id: "price", op: "mul", label: "Mul", inputs: { x: "1-apple", y: "1_apple" } },
    { id: "leaky", op: "leakyRelu", attrs: { slope: 0.1 }, inputs: { x: "price" } },
    { id: "alone", op: "input", value: [[0.5, -1]] },
  ],
});

function parsed(content: object) {
  const result = parseDocumentValue({ format: "chalkgrad", version: 1, ...content });
  if (!result.ok) throw new Error("The test's own graph is broken.");
  return result.document;
}

function exportedBytes(document = apples): Uint8Array {
  const exported = exportOnnx(document);
  if (!exported.ok) throw new Error("The test's own graph cannot be exported.");
  return exported.bytes;
}

function model(graph: GraphDraft, version = 17): Uint8Array {
  return encode(modelSchema, { irVersion: 8, graph, operatorSets: [{ domain: "", version }] });
}

/** A vector of floats that the model leaves open. */
const open = (name: string, elementType: number = dataTypes.float32) => ({
  name,
  type: { tensor: { elementType, shape: { dims: [{ value: 3 }] } } },
});

test("an exported graph comes back with its values, words and parameters", () => {
  const imported = importOnnx(exportedBytes());
  if (!imported.ok) expect.fail(JSON.stringify(imported.faults));
  const { document, remarks, outputs } = imported;
  expect(remarks).toEqual({ narrowTypes: [], openInputs: [] });
  expect(document.title).toBe("りんごの買い物");
  const program = compile(document);
  // The input that nothing consumes stays itself, whatever carries it out of the model.
  expect(outputs.map((id) => [...program.value(id)!.data])).toEqual([[0.5, -1], [200]]);
  expect(document.nodes.map(({ op, label, trainable }) => ({ op, label, trainable }))).toEqual([
    // Half a character is no text that can be written.
    { op: "input", label: "りんご \ufffd", trainable: undefined },
    { op: "input", label: undefined, trainable: undefined },
    { op: "input", label: undefined, trainable: true },
    { op: "mul", label: "Mul", trainable: undefined },
    { op: "leakyRelu", label: undefined, trainable: undefined },
  ]);
});

test("a graph that cannot be computed whole has no model, and the reasons are given", () => {
  const broken = parsed({ nodes: [{ id: "a", op: "neg" }] });
  expect(exportOnnx(broken)).toMatchObject({ ok: false, problems: [{ code: "missing-input" }] });
});

describe("what cannot be expressed", () => {
  test("is told node by node, all at once, and what depends on it is not told again", () => {
    const imported = importOnnx(
      model({
        inputs: [open("x"), open("k", dataTypes.int64)],
        nodes: [
          { opType: "Conv", name: "conv1", inputs: ["x"], outputs: ["a"] },
          { opType: "Relu", inputs: ["a"], outputs: ["b"] },
          { opType: "Add", name: "count", inputs: ["k", "k"], outputs: ["c"] },
          { opType: "FusedMatMul", domain: "com.microsoft", inputs: ["b"], outputs: ["d"] },
          {
            opType: "Softmax",
            inputs: ["x"],
            outputs: ["e"],
            attributes: [{ name: "temperature", type: attributeTypes.int, int: 2 }],
          },
          { opType: "Reshape", inputs: ["x", "k"], outputs: ["f"] },
          { opType: "Neg", inputs: ["later"], outputs: ["g"] },
          { opType: "Relu", inputs: ["x", "x"], outputs: ["h"] },
          { opType: "Relu", inputs: ["x"], outputs: ["x"] },
        ],
        outputs: [{ name: "b" }],
      }),
    );
    if (imported.ok) expect.fail("it was read");
    expect(imported.faults.map(({ where, code }) => `${where}: ${code}`)).toEqual([
      'node "conv1" (Conv): onnx-op',
      'node "count" (Add): onnx-type',
      'node "d" (FusedMatMul): onnx-op',
      'node "e" (Softmax): onnx-attribute',
      'node "f" (Reshape): onnx-dynamic',
      'node "g" (Neg): onnx-missing',
      'node "h" (Relu): onnx-form',
      'node "x" (Relu): onnx-form',
    ]);
  });

  test("is a version of the operators that is not known", () => {
    for (const version of [6, 28]) {
      expect(importOnnx(model({}, version))).toMatchObject({
        faults: [{ code: "onnx-opset", found: version }],
      });
    }
  });

  test("is a tensor that lies elsewhere, is damaged, is huge or holds infinity", () => {
    const float = { name: "w", dataType: dataTypes.float32 };
    const cases = [
      [{ ...float, dims: [1], dataLocation: 1 }, "onnx-external"],
      [{ ...float, dims: [2], floatData: [1] }, "onnx-damaged-tensor"],
      [{ ...float, dims: [-1], floatData: [] }, "onnx-damaged-tensor"],
      [{ ...float, dims: [1], rawData: new Uint8Array(3) }, "onnx-damaged-tensor"],
      [{ ...float, dims: [1], dataType: 8 }, "onnx-type"],
      [{ ...float, dims: [1], floatData: [Number.POSITIVE_INFINITY] }, "onnx-not-finite"],
    ] as const;
    for (const [tensor, code] of cases) {
      const graph = { initializers: [tensor], outputs: [{ name: "w" }] };
      expect(importOnnx(model(graph))).toMatchObject({ ok: false, faults: [{ code }] });
    }
    const huge = { tensor: { elementType: 1, shape: { dims: [{ value: 2 ** 40 }] } } };
    const graph = { inputs: [{ name: "x", type: huge }] };
    expect(importOnnx(model(graph))).toMatchObject({ faults: [{ code: "onnx-too-many" }] });
  });
});

test("what the model leaves open and what it rounds is told", () => {
  const half = {
    name: "w",
    dims: [3],
    dataType: dataTypes.float16,
    int32Data: [0x3c00, 0xc100, 1],
  };
  const imported = importOnnx(
    model({
      inputs: [open("x", dataTypes.float16)],
      initializers: [half],
      nodes: [{ opType: "Mul", inputs: ["x", "w"], outputs: ["y"] }],
      outputs: [{ name: "y" }],
    }),
  );
  if (!imported.ok) expect.fail(JSON.stringify(imported.faults));
  expect(imported.remarks).toEqual({ narrowTypes: ["float16"], openInputs: ["x"] });
  const [y] = imported.outputs;
  expect([...compile(imported.document).value(y!)!.data]).toEqual([1, -2.5, 2 ** -24]);
});

test("Softmax of old took all axes from the one that is named", () => {
  const x = { name: "x", dims: [1, 2, 2], dataType: dataTypes.float64, doubleData: [0, 0, 0, 0] };
  const graph = {
    initializers: [x],
    nodes: [{ opType: "Softmax", inputs: ["x"], outputs: ["y"] }],
    outputs: [{ name: "y" }],
  };
  const values = (version: number) => {
    const imported = importOnnx(model(graph, version));
    if (!imported.ok) expect.fail(JSON.stringify(imported.faults));
    return [...compile(imported.document).value(imported.outputs[0]!)!.data];
  };
  expect(values(11)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(values(13)).toEqual([0.5, 0.5, 0.5, 0.5]);
});

describe("hostile bytes", () => {
  const bytes = exportedBytes();

  test("are refused or read, and never thrown at anybody", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(typeof importOnnx(noise).ok).toBe("boolean");
      }),
    );
  });

  test("among good ones are no different", () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        expect(typeof importOnnx(changed).ok).toBe("boolean");
      }),
      { numRuns: 2_000 },
    );
  });

  test("that break off anywhere are no model", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(typeof importOnnx(bytes.subarray(0, length)).ok).toBe("boolean");
    }
    expect(importOnnx(new Uint8Array())).toMatchObject({ faults: [{ code: "not-onnx" }] });
  });
});

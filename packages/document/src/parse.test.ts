import { describe, expect, test } from "vitest";
import { parseDocument, parseDocumentValue } from "./parse.ts";

type Json = Record<string, unknown>;

function file(parts: Json): Json {
  return { format: "chalkgrad", version: 1, nodes: [], ...parts };
}

function withNodes(...nodes: unknown[]): Json {
  return file({ nodes });
}

const a = { id: "a", op: "input", value: 1 };

function faultsOf(json: unknown): string[] {
  const parsed = parseDocumentValue(json);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.code} at ${fault.where}`);
}

function faultsOfText(text: string): string[] {
  const parsed = parseDocument(text);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.code} at ${fault.where}`);
}

describe("what is read", () => {
  test.each<[string, Json]>([
    ["an empty list of nodes", file({})],
    ["every optional text", file({ title: "", description: "x" })],
    ["a port that is open", withNodes(a, { id: "b", op: "add", inputs: { y: "a" } })],
    ["no inputs at all", withNodes({ id: "b", op: "add" })],
    ["empty inputs and attributes", withNodes({ ...a, inputs: {}, attrs: {} })],
    ["a cycle", withNodes({ id: "a", op: "relu", inputs: { x: "a" } })],
    ["a seed of another shape", withNodes({ ...a, seed: [1, 2, 3] })],
    [
      "shapes that do not fit",
      withNodes(
        { ...a, value: [1, 2] },
        { id: "b", op: "input", value: [1, 2, 3] },
        { id: "c", op: "add", inputs: { x: "a", y: "b" } },
      ),
    ],
    ["empty axes", withNodes({ ...a, value: [[], []] })],
    ["an empty vector", withNodes({ ...a, value: [] })],
    [
      "ids that are names in JavaScript",
      withNodes(JSON.parse('{"id":"__proto__","op":"input","value":1}'), {
        id: "constructor",
        op: "relu",
        inputs: { x: "__proto__" },
      }),
    ],
    ["a mark that says no", withNodes({ ...a, trainable: false })],
    ["an id of 64 characters", withNodes({ ...a, id: "-".repeat(64) })],
    [
      "groups in groups, named before they come",
      file({
        nodes: [a],
        groups: [
          { id: "g", nodes: ["h"] },
          { id: "h", nodes: ["a"] },
        ],
      }),
    ],
    ["a collapsed group", file({ groups: [{ id: "g", collapsed: true, nodes: [] }] })],
    ["an empty group", file({ groups: [{ id: "g", label: "G", nodes: [] }] })],
    [
      "a node in two groups",
      file({
        nodes: [a],
        groups: [
          { id: "g", nodes: ["a"] },
          { id: "h", nodes: ["a"] },
        ],
      }),
    ],
    [
      "notes with and without a place",
      file({
        notes: [
          { id: "n", text: "" },
          { id: "m", text: "x", position: { x: 0, y: 0 }, size: { width: 1, height: 1 } },
        ],
      }),
    ],
    ["64 axes", withNodes({ ...a, value: JSON.parse("[".repeat(64) + "]".repeat(64)) })],
  ])("%s", (_, json) => {
    expect(faultsOf(json)).toEqual([]);
  });

  test("a byte order mark before the text is passed over", () => {
    expect(faultsOfText(`\ufeff${JSON.stringify(file({}))}`)).toEqual([]);
  });

  test("what is empty is dropped, and the rest is what the file says", () => {
    const parsed = parseDocumentValue({
      ...file({ nodes: [{ ...a, inputs: {}, attrs: {} }] }),
      groups: [],
      notes: [],
    });
    expect(parsed).toEqual({ ok: true, document: { nodes: [a] } });
  });
});

describe("what is refused", () => {
  test.each<[string, unknown, string[]]>([
    ["a list", [], ["wrong-type at "]],
    ["null", null, ["wrong-type at "]],
    [
      "an empty object",
      {},
      ["missing-key at format", "missing-key at version", "missing-key at nodes"],
    ],
    ["another format", file({ format: "excalidraw" }), ["wrong-format at format"]],
    ["a format that is no text", file({ format: 1 }), ["wrong-type at format"]],
    [
      "a newer version, and nothing else of it",
      file({ version: 2, nodes: 7, shiny: true }),
      ["newer-version at version"],
    ],
    ["version 0", file({ version: 0 }), ["wrong-version at version"]],
    ["version 1.5", file({ version: 1.5 }), ["wrong-version at version"]],
    ["a version as text", file({ version: "1" }), ["wrong-type at version"]],
    ["an unknown key", file({ viewport: 1 }), ["unknown-key at viewport"]],
    ["a strange key", file({ "a b": 1 }), ['unknown-key at ["a b"]']],
    [
      "__proto__ as a key",
      JSON.parse('{"format":"chalkgrad","version":1,"nodes":[],"__proto__":{}}'),
      ["unknown-key at __proto__"],
    ],
    ["nodes that are no list", file({ nodes: {} }), ["wrong-type at nodes"]],
    ["null for an optional text", file({ title: null }), ["wrong-type at title"]],
    ["a node that is null", withNodes(null), ["wrong-type at nodes[0]"]],
    ["a node that is a list", withNodes([]), ["wrong-type at nodes[0]"]],
    ["an empty node", withNodes({}), ["missing-key at nodes[0].id", "missing-key at nodes[0].op"]],
    ["an id with a dot", withNodes({ ...a, id: "a.b" }), ["bad-id at nodes[0].id"]],
    ["an empty id", withNodes({ ...a, id: "" }), ["bad-id at nodes[0].id"]],
    ["an id of 65 characters", withNodes({ ...a, id: "x".repeat(65) }), ["bad-id at nodes[0].id"]],
    ["an id with a line break", withNodes({ ...a, id: "a\n" }), ["bad-id at nodes[0].id"]],
    ["a number as id", withNodes({ ...a, id: 1 }), ["wrong-type at nodes[0].id"]],
    [
      "an id that is there twice",
      withNodes(a, a, a),
      ["duplicate-id at nodes[1].id", "duplicate-id at nodes[2].id"],
    ],
    ["an unknown op", withNodes({ id: "a", op: "multiply" }), ["unknown-op at nodes[0].op"]],
    [
      "an op that every object has",
      withNodes({ id: "a", op: "constructor" }),
      ["unknown-op at nodes[0].op"],
    ],
    [
      "an input without value",
      withNodes({ id: "a", op: "input" }),
      ["missing-key at nodes[0].value"],
    ],
    [
      "a value on another op",
      withNodes({ id: "a", op: "relu", value: 1 }),
      ["only-input at nodes[0].value"],
    ],
    [
      "trainable on another op",
      withNodes({ id: "a", op: "relu", trainable: true }),
      ["only-input at nodes[0].trainable"],
    ],
    [
      "a unit on another op",
      withNodes({ id: "a", op: "relu", unit: "m" }),
      ["only-input at nodes[0].unit"],
    ],
    ["a unit that is no text", withNodes({ ...a, unit: 3 }), ["wrong-type at nodes[0].unit"]],
    [
      "trainable as text",
      withNodes({ ...a, trainable: "yes" }),
      ["wrong-type at nodes[0].trainable"],
    ],
    [
      "inputs on an input",
      withNodes({ ...a, inputs: { x: "a" } }),
      ["unknown-port at nodes[0].inputs.x"],
    ],
    [
      "a port that the op has not",
      withNodes(a, { id: "b", op: "relu", inputs: { y: "a" } }),
      ["unknown-port at nodes[1].inputs.y"],
    ],
    [
      "a source that is not there",
      withNodes({ id: "b", op: "relu", inputs: { x: "a" } }),
      ["unknown-source at nodes[0].inputs.x"],
    ],
    [
      "a source that every object has",
      withNodes({ id: "b", op: "relu", inputs: { x: "toString" } }),
      ["unknown-source at nodes[0].inputs.x"],
    ],
    [
      "null as a source",
      withNodes({ id: "b", op: "relu", inputs: { x: null } }),
      ["wrong-type at nodes[0].inputs.x"],
    ],
    [
      "inputs as a list",
      withNodes({ id: "b", op: "relu", inputs: ["b"] }),
      ["wrong-type at nodes[0].inputs"],
    ],
    [
      "a note as a source",
      file({
        nodes: [{ id: "b", op: "relu", inputs: { x: "n" } }],
        notes: [{ id: "n", text: "" }],
      }),
      ["unknown-source at nodes[0].inputs.x"],
    ],
    [
      "an attribute that the op does not take",
      withNodes({ id: "b", op: "relu", attrs: { slope: 1 } }),
      ["unknown-attribute at nodes[0].attrs.slope"],
    ],
    [
      "rows of different length",
      withNodes({ ...a, value: [[1, 2], [3]] }),
      ["ragged at nodes[0].value[1]"],
    ],
    ["a number among rows", withNodes({ ...a, value: [[1], 2] }), ["ragged at nodes[0].value[1]"]],
    ["a row among numbers", withNodes({ ...a, value: [1, [2]] }), ["ragged at nodes[0].value[1]"]],
    [
      "an empty row among others",
      withNodes({ ...a, value: [[], [1]] }),
      ["ragged at nodes[0].value[1]"],
    ],
    ["NaN", withNodes({ ...a, value: [[Number.NaN]] }), ["not-finite at nodes[0].value[0][0]"]],
    ["a text as value", withNodes({ ...a, value: "1" }), ["wrong-type at nodes[0].value"]],
    ["null in a value", withNodes({ ...a, value: [1, null] }), ["wrong-type at nodes[0].value[1]"]],
    [
      "an object in a value",
      withNodes({ ...a, value: [[1], {}] }),
      ["wrong-type at nodes[0].value[1]"],
    ],
    ["true as value", withNodes({ ...a, value: true }), ["wrong-type at nodes[0].value"]],
    ["a ragged seed", withNodes({ ...a, seed: [[1], []] }), ["ragged at nodes[0].seed[1]"]],
    ["null as seed", withNodes({ ...a, seed: null }), ["wrong-type at nodes[0].seed"]],
    [
      "half a position",
      withNodes({ ...a, position: { x: 1 } }),
      ["missing-key at nodes[0].position.y"],
    ],
    [
      "a position with a third axis",
      withNodes({ ...a, position: { x: 1, y: 1, z: 1 } }),
      ["unknown-key at nodes[0].position.z"],
    ],
    [
      "a position that is not finite",
      withNodes({ ...a, position: { x: Number.POSITIVE_INFINITY, y: "0" } }),
      ["not-finite at nodes[0].position.x", "wrong-type at nodes[0].position.y"],
    ],
    [
      "65 axes",
      withNodes({ ...a, value: JSON.parse("[".repeat(65) + "]".repeat(65)) }),
      ["too-deep at nodes[0].value"],
    ],
    [
      "a group that is neither collapsed nor not",
      file({ groups: [{ id: "g", collapsed: 1, nodes: [] }] }),
      ["wrong-type at groups[0].collapsed"],
    ],
    ["a group without nodes", file({ groups: [{ id: "g" }] }), ["missing-key at groups[0].nodes"]],
    [
      "a member that is not there",
      file({ groups: [{ id: "g", nodes: ["a", 1] }] }),
      ["wrong-type at groups[0].nodes[1]", "unknown-member at groups[0].nodes[0]"],
    ],
    [
      "a member twice",
      file({ nodes: [a], groups: [{ id: "g", nodes: ["a", "a"] }] }),
      ["duplicate-member at groups[0].nodes[1]"],
    ],
    [
      "a group with a node's id",
      file({ nodes: [a], groups: [{ id: "a", nodes: [] }] }),
      ["duplicate-id at groups[0].id"],
    ],
    [
      "a group in itself",
      file({ groups: [{ id: "g", nodes: ["g"] }] }),
      ["group-cycle at groups[0].nodes[0]"],
    ],
    [
      "groups in each other",
      file({
        groups: [
          { id: "g", nodes: ["h"] },
          { id: "h", nodes: ["g"] },
        ],
      }),
      ["group-cycle at groups[1].nodes[0]"],
    ],
    ["a note without text", file({ notes: [{ id: "n" }] }), ["missing-key at notes[0].text"]],
    [
      "a size without height",
      file({ notes: [{ id: "n", text: "", size: { width: 1 } }] }),
      ["missing-key at notes[0].size.height"],
    ],
  ])("%s", (_, json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  test("all faults at once, cross-references among them, though other shapes are wrong", () => {
    const json = file({
      title: 5,
      nodes: [
        { id: "b ", op: "inptu", value: [1, [2]], lable: "x" },
        null,
        { id: "c", op: "add", inputs: { x: "d", y: "b " }, position: 3 },
      ],
      notes: "none",
    });
    expect(faultsOf(json)).toEqual([
      "wrong-type at title",
      "unknown-key at nodes[0].lable",
      "bad-id at nodes[0].id",
      "unknown-op at nodes[0].op",
      "ragged at nodes[0].value[1]",
      "wrong-type at nodes[1]",
      "wrong-type at nodes[2].position",
      "unknown-source at nodes[2].inputs.x",
      "wrong-type at notes",
    ]);
  });

  test("messages say what would be right, and what was probably meant", () => {
    const parsed = parseDocumentValue(
      file({ nodes: [{ id: "b", op: "ReLU", inputs: { x: "c" }, lable: "" }], nods: 1 }),
    );
    const messages = parsed.ok ? [] : parsed.faults.map((fault) => fault.message);
    expect(messages[0]).toContain('"nods" here (did you mean "nodes"?)');
    expect(messages[1]).toContain('did you mean "label"?');
    expect(messages[2]).toContain('did you mean "relu"?');
    expect(messages[2]).toContain('"sigmoid"');
  });

  test("what a message quotes is cut and escaped", () => {
    const parsed = parseDocumentValue(withNodes({ ...a, ["\u001b[31m".repeat(1_000)]: 1 }));
    const [fault] = parsed.ok ? [] : parsed.faults;
    expect(fault?.where.length).toBeLessThan(400);
    expect(fault?.message).not.toContain("\u001b");
  });
});

describe("texts", () => {
  test.each([
    ["", "not-json at line 1, column 1"],
    ["{", "not-json at line 1, column 2"],
    ['{\n  "a": 1,\n}', "not-json at line 3, column 1"],
    ["null", "wrong-type at "],
    ['"chalkgrad"', "wrong-type at "],
  ])("%j is refused", (text, fault) => {
    expect(faultsOfText(text)).toEqual([fault]);
  });

  test("a number too large for a float64 is not finite", () => {
    const text =
      '{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"input","value":[1e999,-1e999]}]}';
    expect(faultsOfText(text)).toEqual([
      "not-finite at nodes[0].value[0]",
      "not-finite at nodes[0].value[1]",
    ]);
  });

  test("a port that is named twice holds two wires, and is refused", () => {
    const text =
      '{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"input","value":1},{"id":"b","op":"relu","inputs":{"x":"b","x":"a"}}]}';
    expect(faultsOfText(text)).toEqual(["duplicate-key at nodes[1].inputs.x"]);
  });

  test("nesting of any depth is refused without a crash", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const node = (value: string) =>
      `{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"input","value":${value}}]}`;
    expect(faultsOfText(node(deep))).toEqual(["too-deep at nodes[0].value"]);
    expect(faultsOfText(node(`[1,${deep}]`))).toEqual(["ragged at nodes[0].value[1]"]);
    expect(faultsOfText(deep)).toEqual(["wrong-type at "]);
    expect(faultsOfText(`{"a":${deep}}`)).toContain("unknown-key at a");
  });
});

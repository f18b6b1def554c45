import { describe, expect, test } from "vitest";
import { applyCommand } from "../change.ts";
import type { GraphDocument } from "../schema.ts";
import { type Command, CommandError } from "./command.ts";
import { deleteNodes } from "./deleteNodes.ts";
import { addNode, insertNodes } from "./insertNodes.ts";
import { moveNodes } from "./moveNodes.ts";
import { setAttributes, setSeed, setValue } from "./numbers.ts";
import { replaceAll } from "./replaceAll.ts";
import { connect, disconnect } from "./wires.ts";
import { setDescription, setLabel, setTitle, setTrainable, setUnit } from "./words.ts";

const graph: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: [1, 2], position: { x: 0, y: 0 } },
    { id: "__proto__", op: "input", value: 3, label: "b" },
    { id: "c", op: "mul", inputs: { x: "a", y: "__proto__" } },
    { id: "d", op: "relu", inputs: { x: "c" } },
    { id: "s", op: "sum", inputs: { x: "a" }, attrs: { keepdims: true } },
  ],
  groups: [
    { id: "inner", nodes: ["a"] },
    { id: "outer", nodes: ["inner", "c"] },
    { id: "only", nodes: ["inner"] },
  ],
};

const after = (command: Command) => applyCommand(graph, command).document;
const effect = (command: Command) => {
  const { structure, layout, text, values, seeds } = applyCommand(graph, command).effect;
  const flags = { structure, layout, text };
  return [
    ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [name] : [])),
    ...values.map((id) => `value ${id}`),
    ...seeds.map((id) => `seed ${id}`),
  ];
};

test.each<[string, Command, string[]]>([
  ["a new node", addNode({ id: "e", op: "relu" }), ["structure", "layout", "text"]],
  ["deleting", deleteNodes(["d"]), ["structure", "layout", "text"]],
  ["deleting a member of a group", deleteNodes(["a"]), ["structure", "layout", "text"]],
  ["a new wire", connect({ source: "a", node: "d", port: "x" }), ["structure"]],
  ["no wire", disconnect(["d.x"]), ["structure"]],
  ["a value", setValue("__proto__", 4), ["value __proto__"]],
  ["a value of another shape", setValue("a", [[1]]), ["value a"]],
  ["a seed", setSeed("d", 2), ["seed d"]],
  ["a label", setLabel("d", "D"), ["text"]],
  ["no label", setLabel("__proto__", " "), ["text"]],
  ["a mark", setTrainable("a", true), ["text"]],
  ["a unit", setUnit("a", "円"), ["text"]],
  ["an attribute", setAttributes("s", { axis: 0 }), ["structure"]],
  ["a move", moveNodes([{ node: "a", position: { x: 1, y: 0 } }]), ["layout"]],
  ["a first place", moveNodes([{ node: "d", position: { x: 1, y: 0 } }]), ["layout"]],
  ["a title", setTitle("T"), ["text"]],
  ["a description", setDescription("T"), ["text"]],
  ["another document", replaceAll({ nodes: [] }), ["structure", "layout", "text"]],
])("the effect of %s", (_, command, effects) => {
  expect(effect(command)).toEqual(effects);
});

test.each<[string, Command]>([
  ["no nodes", insertNodes([])],
  ["deleting what is not there", deleteNodes(["x"])],
  ["the wire that is there", connect({ source: "c", node: "d", port: "x" })],
  ["a wire that is not there", disconnect(["d.y", "x.x", "nonsense"])],
  ["the same value", setValue("a", [1, 2])],
  ["no seed where none was", setSeed("a", undefined)],
  ["the same label", setLabel("__proto__", "b")],
  ["no mark where none was", setTrainable("a", false)],
  ["no unit where none was", setUnit("a", " ")],
  ["the same attribute", setAttributes("s", { keepdims: true })],
  ["no attribute where none was", setAttributes("s", { axis: undefined })],
  ["the same place", moveNodes([{ node: "a", position: { x: 0, y: 0 } }])],
  ["no title where none was", setTitle("")],
  ["the same document", replaceAll(graph)],
])("%s yields no patches", (_, command) => {
  const change = applyCommand(graph, command);
  expect(change.patches).toEqual([]);
  expect(change.inverse).toEqual([]);
  expect(change.document).toBe(graph);
});

test.each<[string, Command, string]>([
  ["an id that is taken", addNode({ id: "a", op: "relu" }), "already taken"],
  ["an id that a group has", addNode({ id: "inner", op: "relu" }), "already taken"],
  ["an id that is none", addNode({ id: "a b", op: "relu" }), "cannot be an id"],
  ["a source that is not there", addNode({ id: "e", op: "relu", inputs: { x: "f" } }), "no node"],
  ["a wire from nowhere", connect({ source: "x", node: "d", port: "x" }), "no node"],
  ["a wire to nowhere", connect({ source: "a", node: "x", port: "x" }), "no node"],
  ["a wire to no port", connect({ source: "a", node: "d", port: "y" }), "no port"],
  ["a wire into an input", connect({ source: "a", node: "a", port: "x" }), "no port"],
  ["a value on an op", setValue("c", 1), "only a node with the op"],
  ["a value that is not finite", setValue("a", Number.NaN), "not a finite number"],
  ["a ragged value", setValue("a", [[1], 2]), "rectangle"],
  ["a ragged seed", setSeed("a", [[1], []]), "rectangle"],
  ["a unit on an op", setUnit("c", "m"), "only a node with the op"],
  ["a mark on an op", setTrainable("c", true), "only a node with the op"],
  ["an attribute that the op does not take", setAttributes("c", { axis: 0 }), "no attributes"],
  ["an attribute of another type", setAttributes("s", { keepdims: 1 }), "true or false"],
  ["a place that is none", moveNodes([{ node: "a", position: { x: Number.NaN, y: 0 } }]), "finite"],
])("%s is refused, and the document stays", (_, command, reason) => {
  const before = structuredCloneOf(graph);
  expect(() => applyCommand(graph, command)).toThrow(CommandError);
  expect(() => applyCommand(graph, command)).toThrow(reason);
  expect(graph).toEqual(before);
});

function structuredCloneOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

describe("what the commands do", () => {
  test("nodes are added behind the others, with wires among them", () => {
    const document = after(
      insertNodes([
        { id: "e", op: "relu", inputs: { x: "f" } },
        { id: "f", op: "relu", inputs: { x: "a" } },
      ]),
    );
    expect(document.nodes.slice(5)).toEqual([
      { id: "e", op: "relu", inputs: { x: "f" } },
      { id: "f", op: "relu", inputs: { x: "a" } },
    ]);
  });

  test("deleting takes wires along, and groups forget", () => {
    const document = after(deleteNodes(["a", "c"]));
    expect(document.nodes).toEqual([
      graph.nodes[1],
      { id: "d", op: "relu" },
      { id: "s", op: "sum", attrs: { keepdims: true } },
    ]);
    expect(document).not.toHaveProperty("groups");
    expect(after(deleteNodes(["a"])).nodes[1]).toEqual({
      id: "c",
      op: "mul",
      inputs: { y: "__proto__" },
    });
    expect(after(deleteNodes(["a"])).groups).toEqual([{ id: "outer", nodes: ["c"] }]);
  });

  test("a port holds one wire: a new one replaces it", () => {
    expect(after(connect({ source: "a", node: "d", port: "x" })).nodes[3]!.inputs).toEqual({
      x: "a",
    });
  });

  test("the last wire takes `inputs` along", () => {
    expect(after(disconnect(["c.x"])).nodes[2]!.inputs).toEqual({ y: "__proto__" });
    expect(after(disconnect(["c.x", "c.y"])).nodes[2]).not.toHaveProperty("inputs");
  });

  test("0 and -0 are different values", () => {
    expect(applyCommand(after(setValue("a", 0)), setValue("a", -0)).patches).toHaveLength(1);
  });

  test("attributes are set one by one, and the last takes `attrs` along", () => {
    const document = after(setAttributes("s", { axis: [0] }));
    expect(document.nodes[4]!.attrs).toEqual({ keepdims: true, axis: [0] });
    expect(after(setAttributes("s", { keepdims: undefined })).nodes[4]).not.toHaveProperty("attrs");
    expect(after(setAttributes("s", { axis: null })).nodes[4]!.attrs).toEqual({
      keepdims: true,
      axis: null,
    });
  });

  test("another document comes whole, and what it has not goes", () => {
    const replacement = { nodes: [graph.nodes[0]!], title: "T", notes: [{ id: "n", text: "" }] };
    expect(after(replaceAll(replacement))).toEqual(replacement);
  });
});

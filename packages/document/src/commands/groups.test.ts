import { expect, test } from "vitest";
import { applyCommand } from "../change.ts";
import { parseDocument } from "../parse.ts";
import type { DocumentGroup, GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { type Command, CommandError } from "./command.ts";
import {
  addToGroup,
  groupNodes,
  removeFromGroup,
  setCollapsed,
  setGroupLabel,
  ungroup,
} from "./groups.ts";
import { addNote, deleteNotes, moveNotes, resizeNote, setNoteText } from "./notes.ts";

const graph: GraphDocument = {
  nodes: ["a", "b", "c", "d"].map((id) => ({ id, op: "relu" })),
  groups: [
    { id: "inner", nodes: ["a", "b"] },
    { id: "outer", label: "Outer", nodes: ["inner", "c"] },
  ],
  notes: [{ id: "n", text: "N", position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }],
};

function after(command: Command): GraphDocument {
  const { document } = applyCommand(graph, command);
  expect(parseDocument(serializeDocument(document))).toEqual({ ok: true, document });
  return document;
}

const groups = (command: Command) => after(command).groups;
const [inner, outer] = graph.groups as [DocumentGroup, DocumentGroup];

test.each<[string, Command, readonly DocumentGroup[] | undefined]>([
  [
    "a new group stands where its members stood",
    groupNodes({ id: "g", nodes: ["a"] }),
    [{ ...inner, nodes: ["g", "b"] }, outer, { id: "g", nodes: ["a"] }],
  ],
  [
    "what is grouped leaves the groups that it was in, and an emptied one goes",
    groupNodes({ id: "g", label: " ", nodes: ["a", "b", "d", "a"] }),
    [
      { ...outer, nodes: ["c"] },
      { id: "g", nodes: ["a", "b", "d"] },
    ],
  ],
  [
    "what lies in another item stays in it",
    groupNodes({ id: "g", label: "G", nodes: ["inner", "a", "d"] }),
    [inner, { ...outer, nodes: ["c"] }, { id: "g", label: "G", nodes: ["inner", "d"] }],
  ],
  [
    "a dissolved group leaves its members in its place",
    ungroup(["inner"]),
    [{ ...outer, nodes: ["a", "b", "c"] }],
  ],
  ["nested groups are dissolved together", ungroup(["outer", "inner", "x"]), undefined],
  ["a label", setGroupLabel("inner", "I"), [{ ...inner, label: "I" }, outer]],
  ["no label", setGroupLabel("outer", " "), [inner, { id: "outer", nodes: ["inner", "c"] }]],
  [
    "a group is collapsed",
    setCollapsed(["inner", "x"], true),
    [{ ...inner, collapsed: true }, outer],
  ],
  [
    "what comes into a group leaves the others",
    addToGroup("outer", ["a", "b", "d"]),
    [{ ...outer, nodes: ["c", "a", "b", "d"] }],
  ],
  ["a member leaves", removeFromGroup("inner", ["a", "x"]), [{ ...inner, nodes: ["b"] }, outer]],
  [
    "the last member takes the group along",
    removeFromGroup("inner", ["a", "b"]),
    [{ ...outer, nodes: ["c"] }],
  ],
])("%s", (_, command, expected) => {
  expect(groups(command)).toEqual(expected);
});

test("a group that is open again has no trace of having been collapsed", () => {
  const closed = after(setCollapsed(["inner"], true));
  expect(applyCommand(closed, setCollapsed(["inner"], false)).document).toEqual(graph);
});

test("notes are added, written, moved, resized and deleted", () => {
  expect(after(addNote({ id: "m", text: "" })).notes).toEqual([
    graph.notes![0],
    { id: "m", text: "" },
  ]);
  expect(after(setNoteText("n", "$x$")).notes![0]!.text).toBe("$x$");
  expect(after(moveNotes([{ note: "n", position: { x: 1, y: 2 } }])).notes![0]!.position).toEqual({
    x: 1,
    y: 2,
  });
  expect(after(resizeNote("n", { width: 5, height: 6 })).notes![0]!.size).toEqual({
    width: 5,
    height: 6,
  });
  expect(after(deleteNotes(["n", "x"]))).not.toHaveProperty("notes");
});

test.each<[string, Command]>([
  ["dissolving what is not there", ungroup(["x"])],
  ["the same label", setGroupLabel("outer", "Outer")],
  ["opening what is open", setCollapsed(["inner"], false)],
  ["a member that is one", addToGroup("inner", ["a"])],
  ["taking out what is not in", removeFromGroup("inner", ["c"])],
  ["the same text", setNoteText("n", "N")],
  ["the same place", moveNotes([{ note: "n", position: { x: 0, y: 0 } }])],
  ["the same size", resizeNote("n", { width: 10, height: 10 })],
  ["deleting no note", deleteNotes(["x"])],
])("%s yields no patches", (_, command) => {
  expect(applyCommand(graph, command).patches).toEqual([]);
});

test.each<[string, Command, string]>([
  ["a group of nothing", groupNodes({ id: "g", nodes: [] }), "at least one node"],
  ["a group of what is not there", groupNodes({ id: "g", nodes: ["x"] }), "no node or group"],
  ["a group whose id is taken", groupNodes({ id: "n", nodes: ["a"] }), "already taken"],
  ["a group whose id is none", groupNodes({ id: "g g", nodes: ["a"] }), "cannot be an id"],
  ["a label of no group", setGroupLabel("a", "A"), "no group"],
  ["a group in itself", addToGroup("inner", ["inner"]), "cannot hold itself"],
  ["a group in what it holds", addToGroup("inner", ["outer"]), "cannot hold itself"],
  ["members of no group", removeFromGroup("x", ["a"]), "no group"],
  ["a note whose id is taken", addNote({ id: "a", text: "" }), "already taken"],
  ["a text of no note", setNoteText("a", ""), "no note"],
  ["a place that is none", moveNotes([{ note: "n", position: { x: 1 / 0, y: 0 } }]), "finite"],
  ["a size that is none", resizeNote("n", { width: Number.NaN, height: 1 }), "finite"],
  ["a size of nothing", resizeNote("n", { width: 0, height: 1 }), "positive"],
])("%s is refused", (_, command, reason) => {
  expect(() => applyCommand(graph, command)).toThrow(CommandError);
  expect(() => applyCommand(graph, command)).toThrow(reason);
});

test.each([
  groupNodes({ id: "g", nodes: ["a"] }),
  setCollapsed(["inner"], true),
  ungroup(["outer"]),
])("groups do not touch what is computed", (command) => {
  const { effect } = applyCommand(graph, command);
  expect(effect).toMatchObject({ structure: false, values: [], seeds: [], layout: true });
});

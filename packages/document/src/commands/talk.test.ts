import { describe, expect, test } from "vitest";
import { applyCommand } from "../change.ts";
import { freshId } from "../freshId.ts";
import { emptyHistory, record, undo } from "../history/history.ts";
import { limits } from "../limits.ts";
import { decodeLink, encodeLink } from "../link/link.ts";
import { parseDocument, parseDocumentValue } from "../parse.ts";
import type { GraphDocument, TalkStep } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { type Command, CommandError } from "./command.ts";
import { deleteNodes } from "./deleteNodes.ts";
import { replaceAll } from "./replaceAll.ts";
import { addTalkStep, changeTalkStep, moveTalkStep, removeTalkStep } from "./talk.ts";

const first: TalkStep = { step: "start", note: "What will it cost?" };
const second: TalkStep = {
  step: "forward",
  node: "mul",
  done: true,
  label: "The price",
  note: "値段",
  hide: "gradients",
  view: { x: -10, y: 0.5, width: 300, height: 200 },
};
const third: TalkStep = { step: "end" };

const graph: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: 2 },
    { id: "mul", op: "mul", inputs: { x: "a", y: "a" } },
  ],
  talk: [first, second, third],
};

const after = (command: Command, document = graph) => applyCommand(document, command).document;

describe("commands", () => {
  test("each is one change that only concerns what is read", () => {
    for (const command of [
      addTalkStep(third),
      changeTalkStep(0, second),
      moveTalkStep(0, 2),
      removeTalkStep(1),
    ]) {
      const { effect, patches } = applyCommand(graph, command);
      expect(patches.length).toBeGreaterThan(0);
      expect(effect).toEqual({
        structure: false,
        layout: false,
        text: true,
        values: [],
        seeds: [],
      });
    }
  });

  test("a step comes last, or where it is wanted", () => {
    const { talk: _, ...bare } = graph;
    expect(after(addTalkStep(first), bare).talk).toEqual([first]);
    expect(after(addTalkStep(third)).talk).toEqual([first, second, third, third]);
    expect(after(addTalkStep(third, 1)).talk).toEqual([first, third, second, third]);
  });

  test("moving counts places as they are after", () => {
    expect(after(moveTalkStep(0, 2)).talk).toEqual([second, third, first]);
    expect(after(moveTalkStep(2, 0)).talk).toEqual([third, first, second]);
    expect(applyCommand(graph, moveTalkStep(1, 1)).patches).toEqual([]);
  });

  test("what is blank is not kept, and what is the same is no change", () => {
    expect(after(changeTalkStep(0, { step: "start", note: " ", label: "" })).talk![0]).toEqual({
      step: "start",
    });
    expect(applyCommand(graph, changeTalkStep(1, { ...second })).patches).toEqual([]);
  });

  test("the last step takes the key along", () => {
    const emptied = [0, 0, 0].reduce(
      (document, place) => after(removeTalkStep(place), document),
      graph,
    );
    expect(emptied).not.toHaveProperty("talk");
  });

  test.each<[string, Command, string]>([
    ["a place that is not there", removeTalkStep(3), "has no step 4"],
    ["a place before the first", moveTalkStep(0, -1), "has no step 0"],
    ["adding behind a gap", addTalkStep(third, 5), "has no step 6"],
    ["a view of no width", changeTalkStep(2, { step: "end", view: flat }), "more than 0"],
    ["a step of no node", addTalkStep({ step: "forward" } as TalkStep), '"node" is missing'],
    ["a node at the end", addTalkStep({ step: "end", node: "a" } as never), 'no key "node"'],
    ["a long note", addTalkStep({ step: "end", note: "x".repeat(10_001) }), "at most 10,000"],
  ])("%s is refused", (_, command, reason) => {
    expect(() => after(command)).toThrow(CommandError);
    expect(() => after(command)).toThrow(reason);
  });

  test("one more than the most is refused", () => {
    const full = { ...graph, talk: new Array(limits.talkSteps).fill(third) };
    expect(() => after(addTalkStep(third), full)).toThrow(CommandError);
  });

  test("another document brings its own talk, or none", () => {
    expect(after(replaceAll({ nodes: [], talk: [third] })).talk).toEqual([third]);
    expect(after(replaceAll({ nodes: [] }))).not.toHaveProperty("talk");
  });
});

const flat = { x: 0, y: 0, width: 0, height: 1 };

describe("a step whose node is deleted", () => {
  test("stays as it is, and means its node again when that comes back", () => {
    const change = applyCommand(graph, deleteNodes(["mul"]));
    expect(change.document.talk).toBe(graph.talk);
    expect(undo(record(emptyHistory, change), change.document)?.document).toEqual(graph);
  });

  test("is a file, and a link", async () => {
    const document = after(deleteNodes(["mul"]));
    expect(parseDocument(serializeDocument(document))).toEqual({ ok: true, document });
    expect(await decodeLink(await encodeLink(document))).toEqual({ ok: true, document });
  });

  test("does not come to mean a node that is added later", () => {
    expect(freshId(after(deleteNodes(["mul"])), "mul")).toBe("mul_2");
  });
});

test("the file is laid out for reading, the talk at its end", () => {
  const text = serializeDocument({ nodes: [], talk: [second, third] });
  expect(text).toBe(`{
  "format": "chalkgrad",
  "version": 1,
  "nodes": [],
  "talk": [
    {
      "step": "forward",
      "node": "mul",
      "done": true,
      "label": "The price",
      "note": "値段",
      "hide": "gradients",
      "view": { "x": -10, "y": 0.5, "width": 300, "height": 200 }
    },
    {
      "step": "end"
    }
  ]
}
`);
});

test.each<[string, unknown, string[]]>([
  ["no list", {}, ["wrong-type at talk"]],
  ["no step", [{}], ["missing-key at talk[0].step"]],
  ["a step that is none", [{ step: "forwards", node: "a" }], ["unknown-choice at talk[0].step"]],
  ["an index", [{ step: 3 }], ["wrong-type at talk[0].step"]],
  ["a pass without a node", [{ step: "backward" }], ["missing-key at talk[0].node"]],
  ["a node that cannot be", [{ step: "forward", node: "a b" }], ["bad-id at talk[0].node"]],
  ["a start that is done", [{ step: "start", done: true }], ["unknown-key at talk[0].done"]],
  ["an unknown key", [{ step: "end", zoom: 2 }], ["unknown-key at talk[0].zoom"]],
  ["hiding something else", [{ step: "end", hide: "all" }], ["unknown-choice at talk[0].hide"]],
  ["a view of no width", [{ step: "end", view: flat }], ["not-positive at talk[0].view.width"]],
  ["a note of 10,001", [{ step: "end", note: "x".repeat(10_001) }], ["too-long at talk[0].note"]],
  ["1,001 steps", new Array(1_001).fill({ step: "end" }), ["too-many-steps at talk"]],
])("a talk of %s is refused", (_, talk, codes) => {
  const parsed = parseDocumentValue({ format: "chalkgrad", version: 1, nodes: [], talk });
  const faults = parsed.ok ? [] : parsed.faults;
  expect(faults.map(({ code, where }) => `${code} at ${where}`)).toEqual(codes);
});

test("an empty talk is none", () => {
  expect(parseDocumentValue({ format: "chalkgrad", version: 1, nodes: [], talk: [] })).toEqual({
    ok: true,
    document: { nodes: [] },
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryIntentions, commandFor, type Intention } from "../arbitraryCommand.ts";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import type { Command } from "../commands/command.ts";
import { deleteNodes } from "../commands/deleteNodes.ts";
import { addNode } from "../commands/insertNodes.ts";
import { moveNodes } from "../commands/moveNodes.ts";
import { setTitle } from "../commands/words.ts";
import { parseDocument } from "../parse.ts";
import { emptyDocument, type GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import {
  beginGesture,
  cancelGesture,
  emptyHistory,
  endGesture,
  type History,
  record,
  redo,
  redoName,
  type Travel,
  undo,
  undoName,
} from "./history.ts";

interface Desk {
  readonly document: GraphDocument;
  readonly history: History;
}

function perform({ document, history }: Desk, command: Command): Desk {
  const change = applyCommand(document, command);
  return { document: change.document, history: record(history, change) };
}

function performAll(start: Desk, intentions: readonly Intention[], gestures: boolean): Desk {
  let desk = start;
  for (const [index, intention] of intentions.entries()) {
    const begun =
      gestures && index % 4 === 1 ? beginGesture(desk.history, "moveNodes") : desk.history;
    const { document } = desk;
    const next = perform({ document, history: begun }, commandFor(document, intention));
    const isOver = gestures && index % 4 === 3;
    desk = isOver ? { document: next.document, history: endGesture(next.history) } : next;
  }
  return desk;
}

/** Every document on the way, the last one last. */
function follow(
  desk: Desk,
  step: (history: History, document: GraphDocument) => Travel | undefined,
) {
  const documents = [desk.document];
  let { history, document } = desk;
  for (let next = step(history, document); next !== undefined; next = step(history, document)) {
    ({ history, document } = next);
    documents.push(document);
  }
  return { history, document, documents };
}

describe.each([false, true])("random commands (in gestures: %s)", (gestures) => {
  test("undo leads to the exact start, redo to the exact end, over the same documents", () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryIntentions, (start, intentions) => {
        const end = performAll({ document: start, history: emptyHistory }, intentions, gestures);
        const back = follow(end, undo);
        expect(back.document).toStrictEqual(start);
        expect(serializeDocument(back.document)).toBe(serializeDocument(start));
        const forth = follow(back, redo);
        expect(forth.document).toStrictEqual(end.document);
        expect(serializeDocument(forth.document)).toBe(serializeDocument(end.document));
        expect(forth.documents).toStrictEqual(back.documents.toReversed());
      }),
      { numRuns: 500 },
    );
  });

  test("every document on the way is one that a file may hold", () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryIntentions, (start, intentions) => {
        const end = performAll({ document: start, history: emptyHistory }, intentions, gestures);
        for (const document of follow(end, undo).documents) {
          expect(parseDocument(serializeDocument(document))).toEqual({ ok: true, document });
        }
      }),
    );
  });
});

const move = (x: number) => moveNodes([{ node: "a", position: { x, y: 0 } }]);
const start: Desk = perform(
  { document: emptyDocument, history: emptyHistory },
  addNode({ id: "a", op: "input", value: 1 }),
);

describe("gestures", () => {
  test("a drag of many moves is one entry, and costs one patch", () => {
    let desk = { ...start, history: beginGesture(start.history, "moveNodes") };
    for (let x = 1; x <= 600; x++) desk = perform(desk, move(x));
    const history = endGesture(desk.history);
    expect(undoName(history)).toBe("moveNodes");
    expect(history.done?.entry.patches).toHaveLength(1);
    const back = undo(history, desk.document)!;
    expect(back.document).toStrictEqual(start.document);
    expect(back.effect).toMatchObject({ layout: true, structure: false, values: [] });
    expect(undoName(back.history)).toBe("addNode");
    expect(redo(back.history, back.document)!.document).toStrictEqual(desk.document);
  });

  test("a drag that comes back leaves no entry", () => {
    const placed = perform(start, move(0));
    let desk = { ...placed, history: beginGesture(placed.history, "moveNodes") };
    for (const x of [1, 2, 0]) desk = perform(desk, move(x));
    expect(endGesture(desk.history).done).toBe(placed.history.done);
  });

  test("undo within a gesture takes back the gesture", () => {
    const desk = perform({ ...start, history: beginGesture(start.history, "moveNodes") }, move(5));
    const back = undo(desk.history, desk.document)!;
    expect(back.document).toStrictEqual(start.document);
    expect(back.history.gesture).toBeUndefined();
  });

  test("a gesture that is given up leaves document and history as they were", () => {
    let desk = { ...start, history: beginGesture(start.history, "moveNodes") };
    desk = perform(perform(desk, move(5)), deleteNodes(["a"]));
    const back = cancelGesture(desk.history, desk.document)!;
    expect(back.document).toStrictEqual(start.document);
    expect(back.history.done).toBe(start.history.done);
    expect(cancelGesture(back.history, back.document)).toBeUndefined();
  });

  test("a new gesture closes the one before", () => {
    const first = perform({ ...start, history: beginGesture(start.history, "moveNodes") }, move(5));
    const second = beginGesture(first.history, "setTitle");
    expect(undoName(second)).toBe("moveNodes");
  });
});

describe("entries", () => {
  test("an empty history has nothing to undo or redo", () => {
    expect(undo(emptyHistory, emptyDocument)).toBeUndefined();
    expect(redo(emptyHistory, emptyDocument)).toBeUndefined();
    expect(undoName(emptyHistory)).toBeUndefined();
  });

  test("a command that changes nothing leaves no entry and keeps what can be redone", () => {
    const titled = perform(start, setTitle("x"));
    const back = undo(titled.history, titled.document)!;
    expect(redoName(back.history)).toBe("setTitle");
    expect(perform(back, setTitle(undefined)).history).toBe(back.history);
  });

  test("a change after undo forgets what could be redone", () => {
    const titled = perform(start, setTitle("x"));
    const back = undo(titled.history, titled.document)!;
    expect(redoName(perform(back, setTitle("y")).history)).toBeUndefined();
  });

  test("ten thousand entries are undone and redone", () => {
    let desk = start;
    for (let x = 1; x <= 10_000; x++) desk = perform(desk, move(x));
    const back = follow(desk, undo);
    expect(back.documents).toHaveLength(10_002);
    expect(back.document).toStrictEqual(emptyDocument);
    expect(follow(back, redo).document).toStrictEqual(desk.document);
  });

  test("undo brings back the very object that was there, however large", () => {
    const value = Array.from({ length: 1_000 }, (_, i) => i);
    const large = perform(start, addNode({ id: "b", op: "input", value }));
    const gone = perform(large, deleteNodes(["b"]));
    const back = undo(gone.history, gone.document)!;
    expect(back.document.nodes).toBe(large.document.nodes);
  });
});

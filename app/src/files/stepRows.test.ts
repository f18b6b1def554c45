import {
  addNode,
  applyCommand,
  type Entry,
  emptyDocument,
  emptyHistory,
  type GraphDocument,
  logOf,
  record,
  redo,
  setTitle,
  undo,
} from "@chalkgrad/document";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadsFrom, newestSteps, noSteps, type StepRows, stepChange } from "./stepRows.ts";

/** A store of rows, as IndexedDB is told to change it. */
function stored(before: ReadonlyMap<number, unknown>, change: ReturnType<typeof stepChange>) {
  const rows = new Map(
    [...before].filter(([place]) => place >= change.keep[0] && place < change.keep[1]),
  );
  for (const { place, step } of change.steps) rows.set(place, step);
  return rows;
}

type Deed = "do" | "undo" | "redo";
const deeds = fc.array(fc.constantFrom<Deed>("do", "do", "do", "undo", "redo"), { maxLength: 60 });

describe("the rows of a history", () => {
  it("hold the log after every write, whatever was done between", () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 8 }), (writes) => {
        let document = emptyDocument;
        let history = emptyHistory;
        let rows: StepRows = noSteps;
        let store: ReadonlyMap<number, unknown> = new Map();
        /** A copy of the whole graph, and where it stands. */
        let copy = { document, place: 0 };
        for (const [write, done] of writes.entries()) {
          for (const [index, deed] of done.entries()) {
            if (deed === "do") {
              const change = applyCommand(document, setTitle(`${write} ${index}`));
              document = change.document;
              history = record(history, change);
            } else {
              const there = (deed === "undo" ? undo : redo)(history, document);
              if (there) ({ document, history } = there);
            }
          }
          const log = logOf(history);
          const change = stepChange(rows, log);
          store = stored(store, change);
          rows = change.rows;
          const inOrder = [...store].sort(([a], [b]) => a - b);
          expect(inOrder.map(([, step]) => step)).toEqual(log.entries);
          expect(inOrder.map(([place]) => place)).toEqual(
            log.entries.map((_, i) => rows.first + i),
          );
          expect(change.place - rows.first).toBe(log.done);
          if (!leadsFrom(copy.place, change)) copy = { document, place: change.place };
          // Undo or redo from the copy's place comes to where the graph stands.
          let [at, from] = [copy.document, copy.place];
          while (from < change.place) at = applied(at, log.entries[from++ - rows.first]!.patches);
          while (from > change.place) at = applied(at, log.entries[--from - rows.first]!.inverse);
          expect(at.title).toBe(document.title);
        }
      }),
    );
  });

  it("are few where little changed", () => {
    const first = applyCommand(emptyDocument, setTitle("a"));
    const second = applyCommand(first.document, addNode({ id: "b", op: "relu" }));
    const one = record(emptyHistory, first);
    const { rows } = stepChange(noSteps, logOf(one));
    expect(stepChange(rows, logOf(record(one, second))).steps).toHaveLength(1);
  });
});

function applied(document: GraphDocument, [patch]: Entry["patches"]): GraphDocument {
  return { ...document, title: patch!.value as string };
}

describe("the newest steps", () => {
  const change = applyCommand(emptyDocument, setTitle("a"));
  const entry = logOf(record(emptyHistory, change)).entries[0]!;
  const many = (count: number) => Array.from({ length: count }, () => ({ ...entry }));

  it("are a thousand, and the place moves with them", () => {
    const log = newestSteps({ entries: many(1_200), done: 1_100 });
    expect(log.entries).toHaveLength(1_000);
    expect(log.done).toBe(900);
  });

  it("are none where only undone ones would be left", () => {
    expect(newestSteps({ entries: many(1_200), done: 100 })).toEqual({ entries: [], done: 0 });
  });

  it("are fewer where they are large", () => {
    const value = Array.from({ length: 200_000 }, () => 1);
    const large = applyCommand(emptyDocument, addNode({ id: "a", op: "input", value }));
    const largeEntry = logOf(record(emptyHistory, large)).entries[0]!;
    const log = newestSteps({ entries: [{ ...largeEntry }, { ...largeEntry }, entry], done: 3 });
    expect(log.entries).toHaveLength(2);
    expect(log.done).toBe(2);
  });
});

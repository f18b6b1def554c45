import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryIntention, commandFor, type Intention } from "../arbitraryCommand.ts";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { addNode } from "../commands/insertNodes.ts";
import { setValue } from "../commands/numbers.ts";
import { replaceAll } from "../commands/replaceAll.ts";
import { connect } from "../commands/wires.ts";
import { setTitle } from "../commands/words.ts";
import { emptyDocument, type GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { emptyHistory, type History, record, redo, undo, undoName } from "./history.ts";
import {
  type HistoryLog,
  historyFrom,
  logOf,
  logSinceOpening,
  recordOpening,
} from "./historyLog.ts";
import { restoreLog } from "./restoreLog.ts";

/** Packages know nothing of the DOM's types; every store clones like this. */
declare function structuredClone<Value>(value: Value): Value;

interface Desk {
  readonly document: GraphDocument;
  readonly history: History;
}

function perform({ document, history }: Desk, intentions: readonly Intention[]): Desk {
  let desk = { document, history };
  for (const intention of intentions) {
    const change = applyCommand(desk.document, commandFor(desk.document, intention));
    desk = { document: change.document, history: record(desk.history, change) };
  }
  return desk;
}

function undone(desk: Desk, count = Number.POSITIVE_INFINITY): Desk {
  let { document, history } = desk;
  for (let steps = 0; steps < count; steps++) {
    const next = undo(history, document);
    if (!next) break;
    ({ document, history } = next);
  }
  return { document, history };
}

function redone(desk: Desk): Desk {
  let { document, history } = desk;
  for (let next = redo(history, document); next; next = redo(history, document)) {
    ({ document, history } = next);
  }
  return { document, history };
}

/** As a store does it: what comes back is another object. */
function throughStore({ document, history }: Desk): Desk {
  const stored = structuredClone({ document, log: logOf(history) });
  const log = restoreLog(stored.log, stored.document);
  if (!log) throw new Error("the log was refused");
  return { document: stored.document, history: historyFrom(log) };
}

const thousand = fc.noShrink(fc.array(arbitraryIntention, { minLength: 1_000, maxLength: 1_000 }));

describe("a history goes through a store", () => {
  test("a thousand commands undo to the exact start and redo to the exact end", () => {
    fc.assert(
      fc.property(arbitraryDocument, thousand, fc.nat(1_000), (start, intentions, middle) => {
        const half = intentions.slice(0, middle);
        const kept = throughStore(perform({ document: start, history: emptyHistory }, half));
        const end = perform(kept, intentions.slice(middle));
        const first = undone(end);
        expect(first.document).toStrictEqual(start);
        expect(serializeDocument(first.document)).toBe(serializeDocument(start));
        expect(redone(first).document).toStrictEqual(end.document);
      }),
      { numRuns: 8 },
    );
  });

  test("also where it was taken back half-way", () => {
    const intentions = fc.array(arbitraryIntention, { maxLength: 40 });
    fc.assert(
      fc.property(arbitraryDocument, intentions, fc.nat(40), (start, commands, steps) => {
        const end = perform({ document: start, history: emptyHistory }, commands);
        const kept = throughStore(undone(end, steps));
        expect(undone(kept).document).toStrictEqual(start);
        expect(redone(kept).document).toStrictEqual(end.document);
      }),
    );
  });
});

const a = addNode({ id: "a", op: "input", value: 1 });
const b = addNode({ id: "b", op: "relu" });
const wire = connect({ source: "a", node: "b", port: "x" });

function after(...commands: Parameters<typeof applyCommand>[1][]): Desk {
  return commands.reduce<Desk>(
    ({ document, history }, command) => {
      const change = applyCommand(document, command);
      return { document: change.document, history: record(history, change) };
    },
    { document: emptyDocument, history: emptyHistory },
  );
}

describe("a stored history that is wrong is refused as a whole", () => {
  const { document, history } = after(a, b, wire, setValue("a", 2));
  const good = logOf(history);

  /** The log with one change to its JSON. */
  function bent(bend: (log: Bendable) => void): unknown {
    const log = structuredClone(good) as unknown as Bendable;
    bend(log);
    return log;
  }

  test("while the good one is kept", () => {
    expect(restoreLog(structuredClone(good), document)).toEqual(good);
  });

  test.each<[string, unknown]>([
    ["no object", null],
    ["no list", { entries: {}, done: 0 }],
    ["a place outside", { ...good, done: 5 }],
    ["a place between", { ...good, done: 0.5 }],
    ["a place before", { ...good, done: -1 }],
    ["a command that nobody knows", bent((log) => Object.assign(log.entries[0]!, { name: "x" }))],
    ["a key too many", bent((log) => Object.assign(log.entries[0]!, { extra: 1 }))],
    [
      "a patch without a path",
      bent((log) => Object.assign(log.entries[3]!.inverse[0]!, { path: [] })),
    ],
    ["a step missing", bent((log) => log.entries.splice(2, 1) && log.done--)],
    [
      "a step to elsewhere",
      bent((log) => Object.assign(log.entries[3]!.patches[0]!, { value: 3 })),
    ],
    [
      "a number that is none",
      bent((log) => Object.assign(log.entries[3]!.inverse[0]!, { value: Number.NaN })),
    ],
    [
      "a way that leads nowhere",
      bent((log) => Object.assign(log.entries[3]!.inverse[0]!, { path: ["nodes", 7, "value"] })),
    ],
    [
      "a list of billions",
      bent((log) =>
        Object.assign(log.entries[3]!.inverse[0]!, { path: ["nodes", "length"], value: 4e9 }),
      ),
    ],
    [
      "a place in the billions",
      bent((log) =>
        Object.assign(log.entries[3]!.inverse[0]!, { path: ["nodes", 4e9], value: {} }),
      ),
    ],
    [
      "a prototype",
      bent((log) =>
        Object.assign(log.entries[3]!.inverse[0]!, { path: ["__proto__", "polluted"], value: 1 }),
      ),
    ],
    [
      "a prototype's place",
      bent((log) => Object.assign(log.entries[3]!.inverse[0]!, { path: ["__proto__"], value: {} })),
    ],
    [
      "a node that names nobody",
      bent((log) =>
        Object.assign(log.entries[2]!.inverse[0]!, { op: "replace", value: { x: "nobody" } }),
      ),
    ],
  ])("%s", (_, log) => {
    expect(restoreLog(log, document)).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("whatever one value of it is turned into, every document on the way is a good one", () => {
    const anywhere = fc.record({ pick: fc.nat(), value: fc.anything({ withDate: true }) });
    fc.assert(
      fc.property(anywhere, ({ pick, value }) => {
        const log = structuredClone(good) as unknown as Bendable;
        const places = placesIn(log);
        const { holder, key } = places[pick % places.length]!;
        holder[key] = value;
        const restored = restoreLog(log, document);
        if (!restored) return;
        const first = undone({ document, history: historyFrom(restored as HistoryLog) });
        expect(redone(first).document).toEqual(document);
        expect(() => serializeDocument(first.document)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

interface Bendable {
  done: number;
  readonly entries: { readonly patches: object[]; readonly inverse: object[] }[];
}

function placesIn(json: object): { holder: Record<string, unknown>; key: string }[] {
  return Object.entries(json).flatMap(([key, value]) => [
    { holder: json as Record<string, unknown>, key },
    ...(typeof value === "object" && value !== null ? placesIn(value) : []),
  ]);
}

describe("documents one after the other", () => {
  test("the log of the open one begins where it was opened and ends where it was left", () => {
    const desk = after(
      a,
      replaceAll({ nodes: [] }),
      b,
      setTitle("b"),
      replaceAll({ nodes: [] }),
      a,
    );
    expect(logSinceOpening(desk.history)).toMatchObject({
      entries: [{ name: "addNode" }],
      done: 1,
    });
    const left = undone(desk, 3);
    const log = logSinceOpening(left.history);
    expect(log.entries.map(({ name }) => name)).toEqual(["addNode", "setTitle"]);
    expect(log.done).toBe(1);
  });

  test("one that brings its history is undone to its start, and then to what was open before", () => {
    const kept = undone(after(setTitle("kept"), a, b), 1);
    const log = structuredClone(logOf(kept.history));
    const open = after(setTitle("open"), b);
    const start = undone({ document: kept.document, history: historyFrom(log) }).document;
    const opening = applyCommand(open.document, replaceAll(start));
    const history = recordOpening(open.history, opening, log);
    expect(logSinceOpening(history)).toEqual(log);
    const back = undone({ document: kept.document, history }, 3);
    expect(back.document).toStrictEqual(open.document);
    expect(undoName(back.history)).toBe("addNode");
    expect(redone(back).document).toEqual(redone(kept).document);
  });
});

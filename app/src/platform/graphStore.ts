import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/**
 * The graphs that this browser keeps. What comes out is as unknown as any input: another version of the program, or
 * anybody with the browser's tools, may have written it.
 */
interface Schema extends DBSchema {
  /** What the list of graphs shows, and where each stands in its history. Small: it is written with every change. */
  readonly cards: { readonly key: string; readonly value: Named };
  /** The graph as it stood at some place of its history. */
  readonly contents: { readonly key: string; readonly value: Named };
  /** The steps of its history, one a row. */
  readonly steps: { readonly key: [string, number]; readonly value: StepRow };
  /** Small pictures for the list. */
  readonly pictures: { readonly key: string; readonly value: Named };
}

interface Named {
  readonly id: string;
}

interface StoredContent extends Named {
  readonly document: unknown;
  readonly place: number;
}

interface StoredPicture extends Named {
  readonly picture: unknown;
}

interface StepRow {
  readonly graph: string;
  readonly place: number;
  readonly step: unknown;
}

export interface GraphRows {
  readonly card: unknown;
  readonly content: unknown;
  readonly steps: readonly { readonly place: number; readonly step: unknown }[];
}

/** What one write changes; what is left out stays as it is. */
export interface GraphWrite {
  readonly card: Named;
  readonly content?: StoredContent | undefined;
  readonly picture?: StoredPicture | undefined;
  /** Steps before the first place and from the second one on are taken away; then `steps` are put. */
  readonly keep?: readonly [from: number, to: number];
  readonly steps?: readonly { readonly place: number; readonly step: unknown }[];
}

const databaseName = "chalkgrad";

let database: Promise<IDBPDatabase<Schema>> | undefined;

function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(databaseName, 2, {
    upgrade: (fresh) => {
      // Version 1 kept drafts of windows, before the first release.
      for (const name of [...fresh.objectStoreNames]) fresh.deleteObjectStore(name);
      fresh.createObjectStore("cards", { keyPath: "id" });
      fresh.createObjectStore("contents", { keyPath: "id" });
      fresh.createObjectStore("steps", { keyPath: ["graph", "place"] });
      fresh.createObjectStore("pictures", { keyPath: "id" });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return database;
}

/** @throws where storage is denied (a private window, a sandboxed frame). */
export async function readCards(): Promise<readonly unknown[]> {
  return (await opened()).getAll("cards");
}

export async function readCard(id: string): Promise<unknown> {
  return (await opened()).get("cards", id);
}

/** The pictures by the names of their graphs. */
export async function readPictures(): Promise<ReadonlyMap<string, unknown>> {
  const pictures = await (await opened()).getAll("pictures");
  return new Map(pictures.map((picture) => [picture.id, picture]));
}

/** Everything of one graph, as it stood at one moment. */
export async function readGraph(id: string): Promise<GraphRows> {
  const reading = (await opened()).transaction(["cards", "contents", "steps"]);
  const [card, content, steps] = await Promise.all([
    reading.objectStore("cards").get(id),
    reading.objectStore("contents").get(id),
    reading.objectStore("steps").getAll(stepsOf(id)),
  ]);
  return { card, content, steps };
}

/** One transaction: a kill in the middle leaves everything as it was. */
export async function writeGraph({
  card,
  content,
  picture,
  keep,
  steps,
}: GraphWrite): Promise<void> {
  const writing = (await opened()).transaction(
    ["cards", "contents", "steps", "pictures"],
    "readwrite",
    { durability: "strict" },
  );
  const rows = writing.objectStore("steps");
  const { id } = card;
  const work: Promise<unknown>[] = [writing.objectStore("cards").put(card)];
  if (content) work.push(writing.objectStore("contents").put(content));
  if (picture) work.push(writing.objectStore("pictures").put(picture));
  if (keep) {
    work.push(rows.delete(IDBKeyRange.bound([id, -1], [id, keep[0]], false, true)));
    work.push(rows.delete(IDBKeyRange.bound([id, keep[1]], [id, Number.MAX_SAFE_INTEGER])));
  }
  for (const step of steps ?? []) work.push(rows.put({ graph: id, ...step }));
  await Promise.all([...work, writing.done]);
}

export async function dropGraph(id: string): Promise<void> {
  const writing = (await opened()).transaction(
    ["cards", "contents", "steps", "pictures"],
    "readwrite",
  );
  await Promise.all([
    writing.objectStore("cards").delete(id),
    writing.objectStore("contents").delete(id),
    writing.objectStore("pictures").delete(id),
    writing.objectStore("steps").delete(stepsOf(id)),
    writing.done,
  ]);
}

function stepsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

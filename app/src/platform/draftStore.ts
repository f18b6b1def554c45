import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A document as one window last had it. */
export interface Draft {
  /** The window that keeps it. */
  readonly window: string;
  /** Plain data that the reader checks again: nothing in the store is trusted. */
  readonly document: unknown;
  readonly fileName: string | undefined;
  readonly unsaved: boolean;
  readonly changed: number;
}

interface Schema extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Draft };
}

const databaseName = "chalkgrad";
const windowKey = "chalkgrad.window";

let database: Promise<IDBPDatabase<Schema>> | undefined;

function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(databaseName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("drafts", { keyPath: "window" }),
  });
  return database;
}

/**
 * The name of this window, the same after a reload. While the window lives it holds a lock of that
 * name, so that nobody takes its draft for one that was left behind.
 * @throws where storage is denied (a private window, a sandboxed frame).
 */
export async function nameThisWindow(): Promise<string> {
  const kept = sessionStorage.getItem(windowKey);
  // A duplicated tab inherits the name; its lock tells that somebody else has it.
  const name = kept && (await takeLock(kept)) ? kept : crypto.randomUUID();
  if (name !== kept) await takeLock(name);
  sessionStorage.setItem(windowKey, name);
  return name;
}

/** One transaction: a kill in the middle leaves the draft from before. */
export async function keepDraft(draft: Draft): Promise<void> {
  await (await opened()).put("drafts", draft);
}

export async function draftOf(window: string): Promise<Draft | undefined> {
  return (await opened()).get("drafts", window);
}

export async function dropDraft(window: string): Promise<void> {
  await (await opened()).delete("drafts", window);
}

/** The drafts of windows that are gone, newest first. */
export async function draftsLeftBehind(): Promise<readonly Draft[]> {
  const drafts = await (await opened()).getAll("drafts");
  const { held = [] } = await navigator.locks.query();
  const living = new Set(held.map(({ name }) => name));
  return drafts
    .filter(({ window }) => !living.has(lockName(window)))
    .sort((a, b) => b.changed - a.changed);
}

/** After a reload the page from before may hold its lock for a moment yet. */
const lockPatienceMs = 1000;

/** Whether the lock came free; it is then held until the window goes. */
function takeLock(window: string): Promise<boolean> {
  return new Promise((taken) => {
    const signal = AbortSignal.timeout(lockPatienceMs);
    const held = () => {
      taken(true);
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(lockName(window), { signal }, held).catch(() => taken(false));
  });
}

function lockName(window: string): string {
  return `chalkgrad window ${window}`;
}

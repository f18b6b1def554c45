import { enablePatches, type Patch, produceWithPatches } from "immer";
import type { Command, CommandName } from "./commands/command.ts";
import { type Effect, effectOf } from "./effect.ts";
import type { GraphDocument } from "./schema.ts";

enablePatches();

/** A command that was carried out: the new document, and how to get there and back. */
export interface Change {
  readonly name: CommandName;
  readonly document: GraphDocument;
  /** Empty where the command changed nothing; then `document` is the one from before. */
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly effect: Effect;
}

/**
 * Carries out a command.
 * @throws CommandError where the command does not fit the document; that one is left as it was.
 */
export function applyCommand(document: GraphDocument, command: Command): Change {
  const { after, patches, inverse } = carriedOut(document, command);
  return {
    name: command.name,
    document: after,
    patches,
    inverse,
    effect: effectOf(patches, after),
  };
}

function carriedOut(document: GraphDocument, command: Command) {
  if ("patches" in command) {
    const { patches, inverse } = command.patches(document);
    return { after: applyPatches(document, patches), patches, inverse };
  }
  const [after, patches, inverse] = produceWithPatches(document, (draft) => {
    command.recipe(draft, document);
  });
  return { after, patches, inverse };
}

/** A patch that does not fit the document it is replayed on: only a store can hold one. */
export class PatchError extends Error {
  override readonly name = "PatchError";
}

/**
 * Replays patches. Unlike Immer's own, it shares the patches' values (they are frozen) instead of copying them: a
 * large matrix costs nothing, and what comes back by undo is the very object that was there.
 * @throws PatchError where they do not fit.
 */
export function applyPatches(document: GraphDocument, patches: readonly Patch[]): GraphDocument {
  if (patches.length === 0) return document;
  const copies = new Set<Container>();
  const root = writable(document, copies);
  for (const patch of patches) applyPatch(root, patch, copies);
  for (const copy of copies) Object.freeze(copy);
  return root as unknown as GraphDocument;
}

/** An object or a list of the document, by its keys. */
type Container = Record<string | number, unknown>;

function applyPatch(root: Container, { op, path, value }: Patch, copies: Set<Container>): void {
  let target = root;
  for (const key of path.slice(0, -1)) {
    const inner = writable(Object.hasOwn(target, key) ? target[key] : undefined, copies);
    target[key] = inner;
    target = inner;
  }
  const last = path[path.length - 1]!;
  if (Array.isArray(target)) applyToList(target, op, last, value);
  else if (last === "__proto__") throw new PatchError();
  else if (op === "remove") delete target[last];
  else target[last] = value;
}

function applyToList(list: unknown[], op: Patch["op"], key: string | number, value: unknown): void {
  const place = key === "length" ? value : key;
  const end = op === "add" || key === "length" ? list.length : list.length - 1;
  const isThere = Number.isInteger(place) && (place as number) >= 0 && (place as number) <= end;
  if (!isThere) throw new PatchError();
  if (key === "length") list.length = value as number;
  else if (op === "replace") list[key as number] = value;
  else if (op === "add") list.splice(key as number, 0, value);
  else list.splice(key as number, 1);
}

/** The container itself if this replay made it, else a copy of it. */
function writable(container: unknown, copies: Set<Container>): Container {
  if (typeof container !== "object" || container === null) throw new PatchError();
  if (copies.has(container as Container)) return container as Container;
  const copy = (Array.isArray(container) ? [...container] : { ...container }) as Container;
  copies.add(copy);
  return copy;
}

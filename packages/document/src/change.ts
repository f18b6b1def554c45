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
  const [after, patches, inverse] = produceWithPatches(document, (draft) => {
    command.recipe(draft, document);
  });
  return {
    name: command.name,
    document: after,
    patches,
    inverse,
    effect: effectOf(patches, after),
  };
}

/**
 * Replays patches. Unlike Immer's own, it shares the patches' values (they are frozen) instead of copying them: a
 * large matrix costs nothing, and what comes back by undo is the very object that was there.
 */
export function applyPatches(document: GraphDocument, patches: readonly Patch[]): GraphDocument {
  if (patches.length === 0) return document;
  const copies = new Set<Container>();
  const root = writable(document as unknown as Container, copies);
  for (const patch of patches) applyPatch(root, patch, copies);
  for (const copy of copies) Object.freeze(copy);
  return root as unknown as GraphDocument;
}

/** An object or a list of the document, by its keys. */
type Container = Record<string | number, unknown>;

function applyPatch(root: Container, { op, path, value }: Patch, copies: Set<Container>): void {
  let target = root;
  for (const key of path.slice(0, -1)) {
    const inner = writable(target[key] as Container, copies);
    target[key] = inner;
    target = inner;
  }
  const last = path[path.length - 1]!;
  if (!Array.isArray(target)) {
    if (op === "remove") delete target[last];
    else target[last] = value;
  } else if (op === "replace") target[last as number] = value;
  else if (op === "add") target.splice(last as number, 0, value);
  else target.splice(last as number, 1);
}

/** The container itself if this replay made it, else a copy of it. */
function writable(container: Container, copies: Set<Container>): Container {
  if (copies.has(container)) return container;
  const copy = (Array.isArray(container) ? [...container] : { ...container }) as Container;
  copies.add(copy);
  return copy;
}

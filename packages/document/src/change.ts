import { enablePatches, type Patch, produce, produceWithPatches } from "immer";
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
  return produce(document, (draft) => {
    for (const patch of patches) applyPatch(draft, patch);
  });
}

function applyPatch(draft: object, { op, path, value }: Patch): void {
  let target = draft as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as typeof target;
  const last = path[path.length - 1]!;
  if (!Array.isArray(target)) {
    if (op === "remove") delete target[last];
    else target[last] = value;
  } else if (op === "replace") target[last as number] = value;
  else if (op === "add") target.splice(last as number, 0, value);
  else target.splice(last as number, 1);
}

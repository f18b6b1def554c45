import type { Patch } from "immer";
import type { CommandName } from "../commands/command.ts";

/** What one undo takes back. */
export interface Entry {
  readonly name: CommandName;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

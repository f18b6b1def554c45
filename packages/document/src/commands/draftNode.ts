import type { TensorLiteral } from "@chalkgrad/engine";
import { castDraft, type Draft } from "immer";
import type { GraphDocument, Position } from "../schema.ts";

/** A node of the draft as a record of its optional keys: which op has which is checked by the command. */
export interface DraftNode {
  label?: string;
  value?: TensorLiteral;
  trainable?: boolean;
  unit?: string;
  seed?: TensorLiteral;
  position?: Position;
  inputs?: Record<string, string>;
  attrs?: Record<string, unknown>;
}

export function draftNodeAt(draft: Draft<GraphDocument>, place: number): DraftNode {
  return draft.nodes[place] as unknown as DraftNode;
}

/** Sets an optional key, or takes it away; says nothing to the patches where nothing changes. */
export function setOptional<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value === undefined) {
    if (Object.hasOwn(target, key)) delete target[key];
  } else if (target[key] !== value) target[key] = value;
}

/** Puts another list of groups, notes or prepared steps in place; an empty one leaves the document's key out. */
export function putList<Key extends "groups" | "notes" | "talk">(
  draft: Draft<GraphDocument>,
  key: Key,
  list: NonNullable<GraphDocument[Key]>,
): void {
  if (list.length > 0) draft[key] = castDraft(list) as Draft<GraphDocument>[Key];
  else delete draft[key];
}

import type { NodeId, TensorLiteral } from "@chalkgrad/engine";
import { castDraft, type Draft } from "immer";
import { checkAttributes } from "../check/attributes.ts";
import { FaultList } from "../check/faultList.ts";
import { sameJson } from "../sameJson.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import type { Command, RecipeCommand } from "./command.ts";
import { draftNodeAt, setOptional } from "./draftNode.ts";
import { placeOf, refuseFaults, requireInput, requireLiteral } from "./guards.ts";

/** Sets an input's number or tensor; another shape is allowed. */
export function setValue(node: NodeId, value: TensorLiteral): RecipeCommand {
  return {
    name: "setValue",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      const before = document.nodes[place]!;
      requireInput(before, "value");
      requireLiteral(value, "value");
      setLiteral(draft, place, before, "value", value);
    },
  };
}

/** Takes up what learning has found: new values of several inputs at once. */
export function learn(values: ReadonlyMap<NodeId, TensorLiteral>): Command {
  const each = [...values].map(([node, value]) => setValue(node, value));
  return {
    name: "learn",
    recipe: (draft, document) => {
      for (const { recipe } of each) recipe(draft, document);
    },
  };
}

/** Sets the upstream gradient that the backward pass starts with at a node; undefined: its default again. */
export function setSeed(node: NodeId, seed: TensorLiteral | undefined): Command {
  return {
    name: "setSeed",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      const before = document.nodes[place]!;
      if (seed === undefined) setOptional(draftNodeAt(draft, place), "seed", undefined);
      else {
        requireLiteral(seed, "seed");
        setLiteral(draft, place, before, "seed", seed);
      }
    },
  };
}

/** Sets some attributes of a node's op and leaves the others; undefined: the attribute's default again. */
export function setAttributes(
  node: NodeId,
  changes: Readonly<Record<string, number | boolean | readonly number[] | null | undefined>>,
): Command {
  return {
    name: "setAttributes",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      const { op, attrs: before } = document.nodes[place]!;
      const all: Record<string, unknown> = { ...before, ...changes };
      const kept = Object.entries(all).filter(([, value]) => value !== undefined);
      const attrs = Object.fromEntries(kept);
      const faults = new FaultList();
      checkAttributes(attrs, op, "attrs", faults);
      refuseFaults(faults);
      const target = draftNodeAt(draft, place);
      if (kept.length === 0) setOptional(target, "attrs", undefined);
      else if (!sameJson(before, attrs)) target.attrs = attrs;
    },
  };
}

/** Sets a value or seed unless it is the same already. */
function setLiteral(
  draft: Draft<GraphDocument>,
  place: number,
  before: DocumentNode,
  key: "value" | "seed",
  literal: TensorLiteral,
): void {
  if (sameJson(before[key], literal)) return;
  if (before[key] !== literal) draftNodeAt(draft, place)[key] = literal;
  // 0 and -0: Immer makes no patch of that, but it does of a new node.
  else draft.nodes[place] = castDraft({ ...before, [key]: literal } as DocumentNode);
}

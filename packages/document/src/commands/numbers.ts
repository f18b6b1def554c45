import { type AttributeDescription, type NodeId, ops, type TensorLiteral } from "@chalkgrad/engine";
import { checkAttributes } from "../check/attributes.ts";
import { FaultList } from "../check/faultList.ts";
import { sameJson } from "../sameJson.ts";
import type { Command } from "./command.ts";
import { draftNodeAt } from "./draftNode.ts";
import { placeOf, refuseFaults, requireInput, requireLiteral } from "./guards.ts";

/** Sets an input's number or tensor; another shape is allowed. */
export function setValue(node: NodeId, value: TensorLiteral): Command {
  return {
    name: "setValue",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      const before = document.nodes[place]!;
      requireInput(before, "value");
      requireLiteral(value, "value");
      if (!sameJson(before.value, value)) draftNodeAt(draft, place).value = value;
    },
  };
}

/** Sets the upstream gradient that the backward pass starts with at a node; undefined: its default again. */
export function setSeed(node: NodeId, seed: TensorLiteral | undefined): Command {
  return {
    name: "setSeed",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      if (sameJson(document.nodes[place]!.seed, seed)) return;
      if (seed === undefined) delete draftNodeAt(draft, place).seed;
      else {
        requireLiteral(seed, "seed");
        draftNodeAt(draft, place).seed = seed;
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
      const after: Record<string, unknown> = { ...before, ...changes };
      const names = (ops[op].attributes as readonly AttributeDescription[]).map(({ name }) => name);
      const kept = Object.entries(after).filter(([, value]) => value !== undefined);
      const attrs = Object.fromEntries(kept);
      const faults = new FaultList();
      checkAttributes(attrs, op, "attrs", faults);
      refuseFaults(faults);
      const target = draftNodeAt(draft, place);
      if (kept.length === 0) delete target.attrs;
      else if (target.attrs === undefined) target.attrs = attrs;
      else {
        const draftAttributes = target.attrs;
        for (const name of names) {
          const value = attrs[name];
          if (value === undefined) delete draftAttributes[name];
          else if (!sameJson((before as Record<string, unknown>)[name], value)) {
            draftAttributes[name] = value;
          }
        }
      }
    },
  };
}

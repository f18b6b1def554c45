import type { NodeId } from "@chalkgrad/engine";
import type { Command } from "./command.ts";
import { draftNodeAt, setOptional } from "./draftNode.ts";
import { placeOf, requireInput } from "./guards.ts";

/** Sets the text that people see instead of the id; undefined or blank: the id again. */
export function setLabel(node: NodeId, label: string | undefined): Command {
  return {
    name: "setLabel",
    recipe: (draft, document) => {
      setOptional(draftNodeAt(draft, placeOf(document, node)), "label", unlessBlank(label));
    },
  };
}

/** Marks an input as a parameter that learning updates, or takes the mark away. */
export function setTrainable(node: NodeId, trainable: boolean): Command {
  return {
    name: "setTrainable",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      requireInput(document.nodes[place]!, "trainable");
      setOptional(draftNodeAt(draft, place), "trainable", trainable || undefined);
    },
  };
}

/** Says what the numbers of an input count (`円/個`, `m/s`); undefined or blank: nothing is said. */
export function setUnit(node: NodeId, unit: string | undefined): Command {
  return {
    name: "setUnit",
    recipe: (draft, document) => {
      const place = placeOf(document, node);
      requireInput(document.nodes[place]!, "unit");
      setOptional(draftNodeAt(draft, place), "unit", unlessBlank(unit)?.trim());
    },
  };
}

/** Sets the document's title; undefined or blank: none. */
export function setTitle(title: string | undefined): Command {
  return {
    name: "setTitle",
    recipe: (draft) => setOptional(draft, "title", unlessBlank(title)),
  };
}

/** Sets the document's description; undefined or blank: none. */
export function setDescription(description: string | undefined): Command {
  return {
    name: "setDescription",
    recipe: (draft) => setOptional(draft, "description", unlessBlank(description)),
  };
}

/** No text at all rather than one that nobody sees. */
export function unlessBlank(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}

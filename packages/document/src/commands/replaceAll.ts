import { castDraft, type Draft } from "immer";
import { sameJson } from "../sameJson.ts";
import type { GraphDocument } from "../schema.ts";
import type { Command } from "./command.ts";
import { setOptional } from "./draftNode.ts";

/** Puts another document in this one's place, so that opening an example can be undone. */
export function replaceAll(replacement: GraphDocument): Command {
  return {
    name: "replaceAll",
    recipe: (draft, document) => {
      const { title, description, nodes, groups, notes, talk } = replacement;
      setOptional(draft, "title", title);
      setOptional(draft, "description", description);
      if (!sameJson(document.nodes, nodes)) draft.nodes = castDraft(nodes) as Draft<typeof nodes>;
      if (!sameJson(document.groups, groups)) setOptional(draft, "groups", castDraft(groups));
      if (!sameJson(document.notes, notes)) setOptional(draft, "notes", castDraft(notes));
      if (!sameJson(document.talk, talk)) setOptional(draft, "talk", castDraft(talk));
    },
  };
}

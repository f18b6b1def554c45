import { castDraft, type Draft } from "immer";
import { FaultList } from "../check/faultList.ts";
import { checkGroups } from "../check/groups.ts";
import { Ids } from "../check/ids.ts";
import { checkNode, checkSources } from "../check/node.ts";
import { checkNotes } from "../check/notes.ts";
import { placeOfIndex } from "../json/place.ts";
import { limits } from "../limits.ts";
import type { DocumentGroup, DocumentNode, DocumentNote, GraphDocument } from "../schema.ts";
import type { Command } from "./command.ts";
import { putList } from "./draftNode.ts";
import { refuseFaults } from "./guards.ts";

/** Adds one node behind the others; its inputs may name nodes of the document. */
export function addNode(node: DocumentNode): Command {
  return { name: "addNode", recipe: (draft, document) => insert(draft, document, [node]) };
}

/** What comes with new nodes; the groups may hold nodes and groups of the document too. */
export interface InsertExtras {
  readonly groups?: readonly DocumentGroup[];
  readonly notes?: readonly DocumentNote[];
}

/**
 * Adds several nodes with their wires at once (pasting, duplicating, an opened-up op), and groups and notes with
 * them; their inputs may name each other and nodes of the document.
 */
export function insertNodes(
  nodes: readonly DocumentNode[],
  { groups = [], notes = [] }: InsertExtras = {},
): Command {
  return {
    name: "insertNodes",
    recipe: (draft, document) => insert(draft, document, nodes, groups, notes),
  };
}

function insert(
  draft: Draft<GraphDocument>,
  document: GraphDocument,
  nodes: readonly DocumentNode[],
  groups: readonly DocumentGroup[] = [],
  notes: readonly DocumentNote[] = [],
): void {
  const faults = new FaultList();
  const ids = new Ids();
  ids.takeAll(document);
  const checked = nodes.map((node, index) =>
    checkNode(node, placeOfIndex("nodes", index), ids, faults),
  );
  for (const [index, node] of nodes.entries()) {
    checkSources(node, placeOfIndex("nodes", index), ids, faults);
  }
  const newGroups = checkGroups(groups, "groups", ids, faults);
  const newNotes = checkNotes(notes, "notes", ids, faults);
  if (document.nodes.length + nodes.length > limits.nodes) {
    const found = document.nodes.length + nodes.length;
    faults.add("nodes", { code: "too-many-nodes", found, limit: limits.nodes });
  }
  refuseFaults(faults);
  for (const each of checked) if (each !== undefined) draft.nodes.push(castDraft(each.node));
  if (newGroups.length > 0) {
    putList(draft, "groups", [...(document.groups ?? []), ...newGroups]);
  }
  if (newNotes.length > 0) putList(draft, "notes", [...(document.notes ?? []), ...newNotes]);
}

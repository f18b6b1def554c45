import { FaultList } from "../check/faultList.ts";
import { Ids } from "../check/ids.ts";
import { checkNotes } from "../check/notes.ts";
import { listPlaces } from "../groups/groupIndex.ts";
import { quote } from "../quote.ts";
import { sameJson } from "../sameJson.ts";
import type { DocumentNote, GraphDocument, NoteId, Position, Size } from "../schema.ts";
import { type Command, CommandError } from "./command.ts";
import { putList } from "./draftNode.ts";
import { refuseFaults, requireFinite } from "./guards.ts";

/** Puts a note on the canvas. */
export function addNote(note: DocumentNote): Command {
  return {
    name: "addNote",
    recipe: (draft, document) => {
      const faults = new FaultList();
      const ids = new Ids();
      ids.takeAll(document);
      const checked = checkNotes([note], "notes", ids, faults);
      refuseFaults(faults);
      putList(draft, "notes", [...(document.notes ?? []), ...checked]);
    },
  };
}

/** Sets what a note says; it may be empty. */
export function setNoteText(note: NoteId, text: string): Command {
  return {
    name: "setNoteText",
    recipe: (draft, document) => {
      draft.notes![notePlace(document, note)]!.text = text;
    },
  };
}

export interface NoteMove {
  readonly note: NoteId;
  readonly position: Position;
}

/** Puts notes elsewhere; ids that are not there are passed over (a note deleted while it is dragged). */
export function moveNotes(moves: readonly NoteMove[]): Command {
  return {
    name: "moveNotes",
    recipe: (draft, document) => {
      const places = listPlaces(document.notes ?? []);
      for (const { note, position } of moves) {
        const { x, y } = position;
        requireFinite([x, y], `the position of ${quote(note)}`);
        const place = places.get(note);
        if (place === undefined) continue;
        const isSame = sameJson(document.notes![place]!.position, { x, y });
        if (!isSame) draft.notes![place]!.position = { x, y };
      }
    },
  };
}

/** Makes a note larger or smaller. */
export function resizeNote(note: NoteId, { width, height }: Size): Command {
  return {
    name: "resizeNote",
    recipe: (draft, document) => {
      requireFinite([width, height], `the size of ${quote(note)}`);
      if (width <= 0 || height <= 0) {
        throw new CommandError(`the size of ${quote(note)} must be positive`);
      }
      const place = notePlace(document, note);
      const isSame = sameJson(document.notes![place]!.size, { width, height });
      if (!isSame) draft.notes![place]!.size = { width, height };
    },
  };
}

/** Deletes notes; ids that are not there are passed over. */
export function deleteNotes(ids: readonly NoteId[]): Command {
  return {
    name: "deleteNotes",
    recipe: (draft, document) => {
      const gone = new Set(ids);
      const before = document.notes ?? [];
      const kept = before.filter(({ id }) => !gone.has(id));
      if (kept.length < before.length) putList(draft, "notes", kept);
    },
  };
}

function notePlace({ notes = [] }: GraphDocument, id: NoteId): number {
  const place = listPlaces(notes).get(id);
  if (place === undefined) {
    throw new CommandError(`there is no note ${quote(id)} in this document`);
  }
  return place;
}

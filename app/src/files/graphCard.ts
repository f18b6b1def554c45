import type { DocumentFile } from "../state/document.ts";

/** What the library knows of a kept graph without reading it. */
export interface GraphCard {
  readonly id: string;
  readonly title: string | undefined;
  readonly nodes: number;
  /** When it last changed, in milliseconds. */
  readonly changed: number;
  readonly file: DocumentFile | undefined;
  /** Whether it holds what stands in no file. */
  readonly unsaved: boolean;
  /** Whether it is somebody's: a fresh example that nobody has touched is not. */
  readonly listed: boolean;
  /** Whether it is on the canvas of a window, or was when that window went. */
  readonly open: boolean;
  /** When it was deleted, as long as it can be brought back. */
  readonly deleted: number | undefined;
  /** The place in its history where it stands. */
  readonly place: number;
  /** Grows with every write. */
  readonly revision: number;
}

/** A card as the store has it; undefined where it is none. */
export function cardFrom(stored: unknown): GraphCard | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const card = stored as Readonly<Record<string, unknown>>;
  const { id, title, nodes, changed, unsaved, listed, open, deleted, place, revision } = card;
  if (typeof id !== "string" || !isCount(place) || !isCount(revision)) return undefined;
  return {
    id,
    title: typeof title === "string" ? title : undefined,
    nodes: isCount(nodes) ? nodes : 0,
    changed: isCount(changed) ? changed : 0,
    file: fileFrom(card.file),
    unsaved: unsaved !== false,
    listed: listed !== false,
    open: open === true,
    deleted: isCount(deleted) ? deleted : undefined,
    place,
    revision,
  };
}

function fileFrom(stored: unknown): DocumentFile | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { name, handle, modified } = stored as Readonly<Record<string, unknown>>;
  if (typeof name !== "string") return undefined;
  const isHandle =
    typeof FileSystemFileHandle === "function" && handle instanceof FileSystemFileHandle;
  return {
    name,
    handle: isHandle ? handle : undefined,
    modified: isCount(modified) ? modified : undefined,
  };
}

/** A whole number that is none of a negative, a fraction or an infinity. */
function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

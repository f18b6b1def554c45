import { type GraphDocument, newestVersion, parseDocumentValue } from "@chalkgrad/document";
import {
  type Draft,
  draftOf,
  draftsLeftBehind,
  dropDraft,
  keepDraft,
  nameThisWindow,
} from "../platform/draftStore.ts";
import { isUnsaved, putUp, useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";

/**
 * Brings back what this window had before it was reloaded, or unsaved work that another window left
 * behind, and from then on keeps every change. Where nothing can be kept, says so at the first
 * change and leaves the rest to the warning before the window is closed.
 */
export async function startAutosave(): Promise<void> {
  try {
    const window = await nameThisWindow();
    const draft = (await draftOf(window)) ?? (await leftBehind());
    if (draft) await restore(draft, window);
    watch(window);
  } catch {
    deny();
  }
}

/** What has become of the newest change. */
let kept: "kept" | "pending" | "writing" | "denied" = "kept";

/** Whether closing the window now would lose work. */
export function wouldLoseWork(): boolean {
  return kept !== "kept" && isUnsaved(useDocument.getState());
}

async function leftBehind(): Promise<Draft | undefined> {
  const drafts = await draftsLeftBehind();
  for (const draft of drafts) if (!draft.unsaved) await dropDraft(draft.window);
  return drafts.find(({ unsaved }) => unsaved);
}

async function restore(draft: Draft, window: string): Promise<void> {
  const parsed = parseDocumentValue(draft.document);
  if (!parsed.ok) return;
  const file =
    draft.fileName === undefined ? undefined : { name: draft.fileName, handle: undefined };
  // The example stays one undo away; the draft counts as unsaved unless its file has it all.
  putUp(parsed.document, draft.unsaved ? undefined : file);
  if (draft.unsaved) {
    useDocument.setState(({ origin }) => ({ origin: { ...origin, file, saved: nothingSaved } }));
  }
  if (draft.window !== window) {
    await keepDraft({ ...draft, window });
    await dropDraft(draft.window);
    showNotice({ tone: "plain", key: "autosave.restored" });
  }
}

const nothingSaved: GraphDocument = { nodes: [] };

/** One write at a time, each of the newest state: many changes in a row become few writes. */
function watch(window: string): void {
  let writing = false;
  const write = async () => {
    if (writing) return;
    writing = true;
    try {
      while (kept === "pending") {
        kept = "writing";
        const state = useDocument.getState();
        await keepDraft({
          window,
          document: { format: "chalkgrad", version: newestVersion, ...state.document },
          fileName: state.origin.file?.name,
          unsaved: isUnsaved(state),
          changed: Date.now(),
        });
        settle();
      }
    } catch {
      deny();
      showNotice({ tone: "fault", key: "autosave.failed" });
    }
    writing = false;
  };
  useDocument.subscribe((now, before) => {
    if (now.document === before.document && now.origin === before.origin) return;
    if (kept === "denied") return;
    kept = "pending";
    void write();
  });
}

/** A change that came while the last one was written is still pending. */
function settle(): void {
  if (kept === "writing") kept = "kept";
}

/** Nothing can be kept: the person learns it when there first is something to lose. */
function deny(): void {
  kept = "denied";
  const stop = useDocument.subscribe((now, before) => {
    if (now.document === before.document) return;
    stop();
    showNotice({ tone: "fault", key: "autosave.failed" });
  });
}

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

/** Many changes in a row are one write. */
const quietMs = 300;

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

let kept: "nothing new" | "pending" | "denied" = "nothing new";

/** Whether closing the window now would lose work. */
export function wouldLoseWork(): boolean {
  return kept !== "nothing new" && isUnsaved(useDocument.getState());
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

function watch(window: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    timer = undefined;
    const state = useDocument.getState();
    const { document, origin } = state;
    try {
      await keepDraft({
        window,
        document: { format: "chalkgrad", version: newestVersion, ...document },
        fileName: origin.file?.name,
        unsaved: isUnsaved(state),
        changed: Date.now(),
      });
      if (useDocument.getState().document === document) kept = "nothing new";
    } catch {
      deny();
      showNotice({ tone: "fault", key: "autosave.failed" });
    }
  };
  useDocument.subscribe((now, before) => {
    if (now.document === before.document && now.origin === before.origin) return;
    if (kept !== "denied") kept = "pending";
    timer ??= setTimeout(write, quietMs);
  });
  addEventListener("pagehide", () => {
    if (timer !== undefined) void write();
  });
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

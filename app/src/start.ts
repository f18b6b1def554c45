import { apple, lessonDocument } from "@chalkgrad/lessons";
import { watchSettings } from "./actions/settings.ts";
import { guardPage } from "./platform/pageGuard.ts";
import { isUnsaved, startWith, useDocument } from "./state/document.ts";
import { useView } from "./state/view.ts";

/** Brings the editor up: the person's settings, and the apple example, playable at once. */
export function start(): void {
  watchSettings();
  startWith(lessonDocument(apple, useView.getState().language));
  guardPage(() => isUnsaved(useDocument.getState()));
}

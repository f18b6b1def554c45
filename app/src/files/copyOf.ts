import type { GraphDocument } from "@chalkgrad/document";
import { text } from "../i18n/text.ts";
import { useView } from "../state/view.ts";

/** The same graph under the title of a copy. */
export function copyOf(document: GraphDocument): GraphDocument {
  const { language } = useView.getState();
  const title = document.title ?? text(language, "document.untitled");
  return { ...document, title: text(language, "document.copy", { title }) };
}

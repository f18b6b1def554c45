import type { Text } from "../i18n/useText.ts";
import type { Action } from "./action.ts";

/** What an action is called now: its label, and where there is more to say, what it is about. */
export function actionLabel(text: Text, { label, detail }: Action): string {
  const about = detail?.();
  if (about === undefined) return text(label);
  return text("action.withDetail", { label: text(label), detail: text(about) });
}

/** The key that is shown for an action. */
export function shownKey({ keys, browserKey }: Action): string | undefined {
  return keys[0] ?? browserKey;
}

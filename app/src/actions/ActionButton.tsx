import { useText } from "../i18n/useText.ts";
import css from "./ActionButton.module.css";
import type { Action } from "./action.ts";
import { actionLabel, shownKey } from "./actionLabel.ts";
import { type ActionId, actions } from "./actions.ts";
import { keyText } from "./keyText.ts";
import { perform } from "./perform.ts";
import { useActionState } from "./useActionState.ts";

interface Props {
  readonly id: ActionId;
  /** Shows the label beside the icon. */
  readonly labelled?: boolean;
  /** Shows label and key, so that the key is learnt by the way. */
  readonly withKey?: boolean;
  /** Leaves the button out where it has nothing to do. */
  readonly hideWhenIdle?: boolean;
}

/** A button for one action of the list: its icon, its label, its key. */
export function ActionButton({ id, labelled, withKey, hideWhenIdle }: Props) {
  const text = useText();
  const action: Action = actions[id];
  const { icon: Icon, when } = action;
  useActionState();
  const words = actionLabel(text, action);
  const key = shownKey(action);
  if (hideWhenIdle && !when()) return null;
  return (
    <button
      type="button"
      className={css.button}
      disabled={!when()}
      onClick={() => perform(action)}
      aria-label={words}
      title={key ? `${words} (${keyText(key)})` : words}
    >
      <Icon size={19} strokeWidth={1.9} aria-hidden="true" />
      {(labelled || withKey) && <span>{words}</span>}
      {withKey && key && <kbd className={css.key}>{keyText(key)}</kbd>}
    </button>
  );
}

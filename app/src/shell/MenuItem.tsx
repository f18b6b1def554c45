import { DropdownMenu } from "radix-ui";
import type { Action } from "../actions/action.ts";
import { actionLabel, shownKey } from "../actions/actionLabel.ts";
import { keyText } from "../actions/keyText.ts";
import { useText } from "../i18n/useText.ts";
import css from "./Menu.module.css";

interface Props {
  readonly action: Action;
  readonly choose: () => void;
}

/** One action in a menu: its icon, what it would do, its key. */
export function MenuItem({ action, choose }: Props) {
  const text = useText();
  const key = shownKey(action);
  return (
    <DropdownMenu.Item className={css.item} disabled={!action.when()} onSelect={choose}>
      <action.icon size={17} strokeWidth={1.9} aria-hidden="true" />
      <span className={css.label}>{actionLabel(text, action)}</span>
      {key !== undefined && <kbd className={css.key}>{keyText(key)}</kbd>}
    </DropdownMenu.Item>
  );
}

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { Action } from "../actions/action.ts";
import { actions } from "../actions/actions.ts";
import { keyText } from "../actions/keyText.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./HelpDialog.module.css";

const gestures = [
  "help.drag",
  "help.wire",
  "help.edit",
  "help.multi",
  "help.add",
  "help.splice",
  "help.cut",
  "help.move",
] as const;

/** Every key, read off the one list of actions, and what hands can do. */
export default function HelpDialog() {
  const text = useText();
  const withKeys = Object.values<Action>(actions).filter(({ keys }) => keys.length > 0);
  return (
    <Dialog.Root open onOpenChange={(helping) => useView.setState({ helping })}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined}>
          <Dialog.Title className={css.title}>{text("action.help")}</Dialog.Title>
          <h3>{text("help.pointer")}</h3>
          <ul className={css.gestures}>
            {gestures.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
          <h3>{text("help.keys")}</h3>
          <dl className={css.keys}>
            {withKeys.map(({ label, keys }) => (
              <div key={label}>
                <dt>{text(label)}</dt>
                <dd>
                  <kbd>{keyText(keys[0] ?? "")}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className={css.close} aria-label={text("notice.close")}>
            <X size={18} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

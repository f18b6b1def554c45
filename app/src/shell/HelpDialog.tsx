import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { Action } from "../actions/action.ts";
import { shownKey } from "../actions/actionLabel.ts";
import { families } from "../actions/actions.ts";
import { keyText } from "../actions/keyText.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./HelpDialog.module.css";
import { gestureTexts, keyTexts } from "./texts.ts";

const { pointer: pointerTitle, ...gestures } = gestureTexts;

const familyNames = Object.keys(families) as (keyof typeof families)[];

/** Every key, read off the one list of actions, family by family, and what hands can do. */
export default function HelpDialog() {
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={(helping) => useView.setState({ helping })}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined}>
          <header className={css.header}>
            <Dialog.Title className={css.title}>{text("action.help")}</Dialog.Title>
            <Dialog.Close className={css.close} aria-label={text("notice.close")}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key. */}
          <section className={css.sheet} aria-label={text("action.help")} tabIndex={0}>
            {familyNames.map((family) => (
              <KeyFamily key={family} family={family} />
            ))}
            <p className={css.arrows}>{text(keyTexts.arrows)}</p>
            <section className={css.family}>
              <h3>{text(pointerTitle)}</h3>
              <ul className={css.gestures}>
                {Object.entries(gestures).map(([name, words]) => (
                  <li key={name}>{text(words)}</li>
                ))}
              </ul>
            </section>
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function KeyFamily({ family }: { readonly family: keyof typeof families }) {
  const text = useText();
  const members = Object.values<Action>(families[family]).filter(shownKey);
  if (members.length === 0) return null;
  return (
    <section className={css.family}>
      <h3>{text(`family.${family}`)}</h3>
      <dl className={css.keys}>
        {members.map((action) => (
          <div key={action.label}>
            <dt>{text(action.label)}</dt>
            <dd>
              {shownKeys(action).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Two ways to type one sign are one key, and the keypad has the same signs again. */
function shownKeys({ keys, browserKey }: Action): readonly string[] {
  const shortest = new Map<string, string>();
  for (const key of browserKey ? [browserKey, ...keys] : keys) {
    const sign = key.replace("Shift+", "");
    const before = shortest.get(sign);
    if (!key.includes("Numpad") && (!before || key.length < before.length)) shortest.set(sign, key);
  }
  return [...shortest.values()].slice(0, mostKeys).map((key) => keyText(key));
}

/** More ways to the same would hide the first one. */
const mostKeys = 2;

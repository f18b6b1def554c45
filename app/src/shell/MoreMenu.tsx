import { ChevronRight, Menu } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef, useState } from "react";
import button from "../actions/ActionButton.module.css";
import type { Action } from "../actions/action.ts";
import { actions, families } from "../actions/actions.ts";
import { perform } from "../actions/perform.ts";
import { useText } from "../i18n/useText.ts";
import css from "./Menu.module.css";
import { MenuItem } from "./MenuItem.tsx";
import { menuTexts } from "./texts.ts";

const shortcuts = ["commands", "find", "outline"] as const;
const familyNames = Object.keys(families) as (keyof typeof families)[];

/** Everything that can be done, by family: for hands without a keyboard, and to look around. */
export default function MoreMenu() {
  const text = useText();
  const chosen = useRef<Action>(undefined);
  // The lists hang in the top bar, so that they are part of a landmark of the page.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const choose = (action: Action) => () => {
    chosen.current = action;
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        ref={(button) => setBar(button?.closest("header") ?? null)}
        className={button.button}
        aria-label={text(menuTexts.all)}
        title={text(menuTexts.all)}
      >
        <Menu size={19} strokeWidth={1.9} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={bar}>
        <DropdownMenu.Content
          className={css.menu}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            if (!chosen.current) return;
            event.preventDefault();
            perform(chosen.current);
            chosen.current = undefined;
          }}
        >
          {shortcuts.map((id) => (
            <MenuItem key={id} action={actions[id]} choose={choose(actions[id])} />
          ))}
          <DropdownMenu.Separator className={css.separator} />
          {familyNames.map((family) => (
            <DropdownMenu.Sub key={family}>
              <DropdownMenu.SubTrigger className={css.item}>
                <span className={css.label}>{text(`family.${family}`)}</span>
                <ChevronRight size={16} aria-hidden="true" />
              </DropdownMenu.SubTrigger>
              <DropdownMenu.Portal container={bar}>
                <DropdownMenu.SubContent className={css.menu} collisionPadding={8} loop>
                  {Object.entries<Action>(families[family]).map(([id, action]) => (
                    <MenuItem key={id} action={action} choose={choose(action)} />
                  ))}
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

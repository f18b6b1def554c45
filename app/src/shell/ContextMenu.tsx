import { DropdownMenu } from "radix-ui";
import { Fragment, useRef, useState } from "react";
import { runAt } from "../actions/actionPlace.ts";
import { type ActionId, actions } from "../actions/actions.ts";
import { menus } from "../actions/menus.ts";
import { perform } from "../actions/perform.ts";
import { useText } from "../i18n/useText.ts";
import { type OpenMenu, useView } from "../state/view.ts";
import css from "./Menu.module.css";
import { MenuItem } from "./MenuItem.tsx";
import { menuTexts } from "./texts.ts";

/** The menu of what is selected, or of the empty canvas, where it was asked for. */
export default function ContextMenu({ target, at }: OpenMenu) {
  const text = useText();
  const chosen = useRef<ActionId>(undefined);
  const [before] = useState(() => document.activeElement);
  const sections = menus[target];
  return (
    <DropdownMenu.Root
      open
      // The page stays alive: a press elsewhere closes the menu and does what it says.
      modal={false}
      onOpenChange={() => useView.setState({ menu: undefined })}
    >
      <DropdownMenu.Trigger
        className={css.anchor}
        style={{ left: at.x, top: at.y }}
        tabIndex={-1}
        aria-label={text(menuTexts[target])}
      />
      {/* Not in a portal: the menu is part of a landmark of the page. */}
      <section aria-label={text(menuTexts[target])}>
        <DropdownMenu.Content
          className={css.menu}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          // A long menu scrolls, and what scrolls can be reached by key.
          tabIndex={0}
          onContextMenu={(event) => event.preventDefault()}
          // The action finds the keyboard where it was, and may put it elsewhere.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const free = document.activeElement === document.body;
            if (free && before instanceof HTMLElement) before.focus();
            const { current: id } = chosen;
            if (id) runAt(at, () => perform(actions[id]));
          }}
        >
          {sections.map((section, index) => (
            <Fragment key={section[0]}>
              {index > 0 && <DropdownMenu.Separator className={css.separator} />}
              {section.map((id) => (
                <MenuItem
                  key={id}
                  action={actions[id]}
                  choose={() => {
                    chosen.current = id;
                  }}
                />
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </section>
    </DropdownMenu.Root>
  );
}

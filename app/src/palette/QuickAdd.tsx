import { type OpName, opNames, ops } from "@chalkgrad/engine";
import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { useText } from "../i18n/useText.ts";
import { findOps } from "../search/opTerms.ts";
import { type Adding, useView } from "../state/view.ts";
import { OpGlyph } from "./OpGlyph.tsx";
import { placeNode } from "./placeNode.ts";
import css from "./QuickAdd.module.css";

/** The list's largest extent, so that it opens beside the pointer and inside the window. */
const size = { width: 280, height: 340 };

/** A searchable list of nodes at the pointer; what is chosen stands there, wired to an open end. */
export default function QuickAdd({ screen, place, end, wire }: Adding) {
  const text = useText();
  const language = useView((view) => view.language);
  const [query, setQuery] = useState("");
  const close = () => useView.setState({ adding: undefined });
  const needsPort = wire !== undefined || (end !== undefined && end.port === undefined);
  const fitting = opNames.filter((op) => !needsPort || takesWires(op));
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content
          className={css.list}
          aria-describedby={undefined}
          // The field or the node that was placed has the keyboard next.
          onCloseAutoFocus={(event) => event.preventDefault()}
          style={{
            width: size.width,
            left: Math.max(8, Math.min(screen.x, window.innerWidth - size.width - 8)),
            top: Math.max(8, Math.min(screen.y, window.innerHeight - size.height - 8)),
          }}
        >
          <Dialog.Title className="visually-hidden">{text("quickAdd.title")}</Dialog.Title>
          <Command loop shouldFilter={false}>
            <Command.Input
              placeholder={text("palette.search")}
              className={css.search}
              value={query}
              onValueChange={setQuery}
            />
            <Command.List className={css.items}>
              <Command.Empty className={css.none}>{text("quickAdd.none")}</Command.Empty>
              {findOps(query, fitting).map((op) => (
                <Command.Item
                  key={op}
                  value={op}
                  className={css.item}
                  onSelect={() => {
                    close();
                    placeNode(op, place, { end, wire });
                  }}
                >
                  <OpGlyph op={op} />
                  <span>{ops[op].words[language].name}</span>
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function takesWires(op: OpName): boolean {
  return ops[op].ports.length > 0;
}

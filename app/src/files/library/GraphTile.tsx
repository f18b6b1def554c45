import { Copy, EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../state/view.ts";
import type { LibraryGraph } from "../library.ts";
import { GraphPicture } from "./GraphPicture.tsx";
import css from "./GraphTile.module.css";
import { libraryTexts } from "./texts.ts";
import { timeAgo } from "./timeAgo.ts";

interface Props {
  readonly graph: LibraryGraph;
  readonly onOpen: () => void;
  readonly onRename: (title: string | undefined) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** A kept graph: its picture opens it, the menu beside its title does the rest. */
export function GraphTile({ graph, onOpen, onRename, onDuplicate, onDelete }: Props) {
  const text = useText();
  const [renaming, setRenaming] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  // The menu hangs in the dialog: what lies outside of it is hidden from screen readers.
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  const toField = useRef(false);
  const startRenaming = () => {
    toField.current = true;
  };
  const { card, picture, open } = graph;
  const title = card.title ?? text("document.untitled");
  return (
    <li className={css.tile} aria-current={open === "here" ? "true" : undefined}>
      <button type="button" className={css.open} onClick={onOpen} aria-label={title}>
        <span className={css.picture}>{picture && <GraphPicture picture={picture} />}</span>
      </button>
      <div className={css.caption}>
        <div className={css.words}>
          {renaming ? (
            <TitleField
              title={title}
              onDone={(renamed, by) => {
                setRenaming(false);
                if (by === "key") more.current?.focus();
                if (renamed !== undefined && renamed !== card.title) onRename(renamed || undefined);
              }}
            />
          ) : (
            <strong title={title}>{title}</strong>
          )}
          <GraphFacts graph={graph} />
        </div>
        {open !== "elsewhere" && (
          <DropdownMenu.Root modal={false}>
            <DropdownMenu.Trigger
              ref={(button) => {
                more.current = button;
                setDialog(button?.closest<HTMLElement>("[role=dialog]") ?? null);
              }}
              className={css.more}
              aria-label={text(libraryTexts.more, { title })}
            >
              <EllipsisVertical size={18} aria-hidden="true" />
            </DropdownMenu.Trigger>
            <DropdownMenu.Portal container={dialog}>
              <DropdownMenu.Content
                className={css.menu}
                align="end"
                collisionBoundary={dialog}
                collisionPadding={8}
                sideOffset={4}
                onCloseAutoFocus={(event) => {
                  if (!toField.current) return;
                  // The menu holds the focus until now: an earlier field would have lost it at once.
                  event.preventDefault();
                  toField.current = false;
                  setRenaming(true);
                }}
              >
                <Item icon={<Pencil size={16} />} onSelect={startRenaming}>
                  {text(libraryTexts.rename)}
                </Item>
                <Item icon={<Copy size={16} />} onSelect={onDuplicate}>
                  {text(libraryTexts.duplicate)}
                </Item>
                {!open && (
                  <Item icon={<Trash2 size={16} />} onSelect={onDelete}>
                    {text(libraryTexts.delete)}
                  </Item>
                )}
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu.Root>
        )}
      </div>
    </li>
  );
}

/** How large it is, when it last changed, and the file that it belongs to. */
export function GraphFacts({ graph: { card, open } }: Pick<Props, "graph">) {
  const text = useText();
  const language = useView((view) => view.language);
  const nodes =
    card.nodes === 1
      ? text(libraryTexts.oneNode)
      : text(libraryTexts.nodes, { count: card.nodes.toLocaleString(language) });
  const ago = timeAgo(language, card.changed, Date.now()) ?? text(libraryTexts.now);
  return (
    <span className={css.facts}>
      <span>
        {open && <em>{text(open === "here" ? libraryTexts.here : libraryTexts.elsewhere)} · </em>}
        {nodes}
        {!open && ` · ${ago}`}
      </span>
      {card.file && <span title={card.file.name}>{card.file.name}</span>}
    </span>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onSelect: () => void;
}

function Item({ icon, children, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item className={css.item} onSelect={onSelect}>
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

interface FieldProps {
  readonly title: string;
  /** Undefined: given up. */
  readonly onDone: (title: string | undefined, by: "key" | "leaving") => void;
}

function TitleField({ title, onDone }: FieldProps) {
  const text = useText();
  const [draft, setDraft] = useState(title);
  // Taking the field away makes it lose the focus: that is no second answer.
  const answered = useRef(false);
  const answer = (renamed: string | undefined, by: "key" | "leaving") => {
    if (!answered.current) onDone(renamed, by);
    answered.current = true;
  };
  return (
    <input
      className={css.field}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
      autoFocus
      value={draft}
      aria-label={text(libraryTexts.newTitle, { title })}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => answer(draft.trim(), "leaving")}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") answer(draft.trim(), "key");
        if (event.key !== "Escape") return;
        // The dialog stays open.
        event.stopPropagation();
        answer(undefined, "key");
      }}
    />
  );
}

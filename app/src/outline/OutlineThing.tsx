import { displayName, groupOf, noteOf } from "@chalkgrad/document";
import { memo } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { plainLines } from "../notes/plainText.ts";
import { useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { OutlineItem, type Standing } from "./OutlineItem.tsx";
import css from "./OutlineList.module.css";
import { outlineTexts } from "./texts.ts";

/** As many members as are named; a group of thousands is no list to be read aloud. */
const mostNamed = 20;

/** So much of a note is read aloud. */
const mostRead = 200;

/** A group with what it holds, or a note with its text. */
export const OutlineThing = memo(function OutlineThing(standing: Standing) {
  const { id } = standing;
  const text = useText();
  const group = useDocument((state) => groupOf(state.document, id));
  const note = useDocument((state) => noteOf(state.document, id));
  const selected = useView((view) => view.selectedGroups.has(id) || view.selectedNotes.has(id));
  if (group) {
    const name = displayName(group);
    const kind = text(group.collapsed ? outlineTexts.collapsed : outlineTexts.group);
    const separator = text("list.separator");
    const named = group.nodes.slice(0, mostNamed).map(nameOf).join(separator);
    const members = group.nodes.length > mostNamed ? `${named}${separator}…` : named;
    const said = text(outlineTexts.groupEntry, { name, kind, members });
    return (
      <OutlineItem {...standing} selected={selected} said={said}>
        <span className={css.words}>
          <span className={css.line}>
            <bdi className={css.name}>{name}</bdi> <span className={css.op}>{kind}</span>
          </span>
          <span className={css.line}>{members}</span>
        </span>
      </OutlineItem>
    );
  }
  if (!note) return null;
  const [first = text(outlineTexts.emptyNote), ...rest] = plainLines(note.text);
  const all = [first, ...rest].join(" ").slice(0, mostRead);
  const said = text(outlineTexts.noteEntry, { text: all });
  return (
    <OutlineItem {...standing} selected={selected} said={said}>
      <span className={css.words}>
        <span className={css.line}>
          <bdi className={css.name}>{first.slice(0, mostRead)}</bdi>{" "}
          <span className={css.op}>{text(outlineTexts.note)}</span>
        </span>
        <span className={css.line}>{rest.join(" ").slice(0, mostRead)}</span>
      </span>
    </OutlineItem>
  );
});

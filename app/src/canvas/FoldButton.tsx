import { type DocumentGroup, displayName } from "@chalkgrad/document";
import { ChevronsDownUp, ChevronsUpDown } from "lucide-react";
import { useText } from "../i18n/useText.ts";
import { foldGroups } from "../state/folding.ts";
import css from "./FoldButton.module.css";
import { groupTexts } from "./groupTexts.ts";

/** Collapses a group into one box, or opens it. */
export function FoldButton({ group }: { readonly group: DocumentGroup }) {
  const text = useText();
  const name = displayName(group);
  const words = text(group.collapsed ? groupTexts.expand : groupTexts.collapse, { name });
  const Icon = group.collapsed ? ChevronsUpDown : ChevronsDownUp;
  return (
    <button
      type="button"
      className={`${css.button} nodrag nopan`}
      aria-label={words}
      aria-expanded={!group.collapsed}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        foldGroups([group.id], !group.collapsed);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}

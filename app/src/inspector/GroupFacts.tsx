import { displayName, groupOf, membersInside, nodeOf } from "@chalkgrad/document";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import css from "./InspectorPanel.module.css";

export function GroupFacts({ id }: { readonly id: string }) {
  const text = useText();
  const group = useDocument((state) => groupOf(state.document, id));
  const count = useDocument(({ document }) => {
    return [...membersInside(document, [id])].filter((member) => nodeOf(document, member)).length;
  });
  if (!group) return null;
  return (
    <>
      <h2 className={css.title}>
        <bdi>{displayName(group)}</bdi> <small>{text("inspector.group")}</small>
      </h2>
      <p className={css.help}>{text("inspector.members", { count })}</p>
    </>
  );
}

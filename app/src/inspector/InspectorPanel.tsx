import { Ellipsis } from "lucide-react";
import button from "../actions/ActionButton.module.css";
import { ActionButton } from "../actions/ActionButton.tsx";
import type { ActionId } from "../actions/actions.ts";
import { openMenu } from "../actions/openMenu.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import { GroupFacts } from "./GroupFacts.tsx";
import css from "./InspectorPanel.module.css";
import { NodeFacts } from "./NodeFacts.tsx";
import { WireFacts } from "./WireFacts.tsx";

const inspectorActions: readonly ActionId[] = [
  "edit",
  "rename",
  "connect",
  "reconnect",
  "collapse",
  "expand",
  "ungroup",
  "delete",
];

/** The selected thing explained, with all its digits, and what can be done with it. */
export default function InspectorPanel() {
  const text = useText();
  const selectedNodes = useView((view) => view.selectedNodes);
  const selectedWires = useView((view) => view.selectedWires);
  const selectedGroups = useView((view) => view.selectedGroups);
  const selectedNotes = useView((view) => view.selectedNotes);
  const count = selectedNodes.size + selectedWires.size + selectedGroups.size + selectedNotes.size;
  if (count === 0) return null;
  const [node] = selectedNodes;
  const [wire] = selectedWires;
  const [group] = selectedGroups;
  return (
    <aside className={css.inspector} data-side aria-label={text("inspector.label")}>
      {count > 1 && <p className={css.several}>{text("inspector.several", { count })}</p>}
      {count === 1 && node !== undefined && <NodeFacts id={node} />}
      {count === 1 && group !== undefined && <GroupFacts id={group} />}
      {count === 1 && selectedNotes.size === 1 && (
        <h2 className={css.title}>{text("inspector.note")}</h2>
      )}
      {count === 1 && wire !== undefined && <WireFacts id={wire} />}
      <div className={css.actions}>
        {inspectorActions.map((id) => (
          <ActionButton key={id} id={id} withKey hideWhenIdle />
        ))}
        <MoreButton />
      </div>
    </aside>
  );
}

/** All that can be done with what is selected, for hands that have neither keys nor a right button. */
function MoreButton() {
  const text = useText();
  const words = text("inspector.more");
  return (
    <button
      type="button"
      className={button.button}
      aria-label={words}
      title={words}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        openMenu({ x: left, y: bottom });
      }}
    >
      <Ellipsis size={19} strokeWidth={1.9} aria-hidden="true" />
    </button>
  );
}

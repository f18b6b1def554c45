import { X } from "lucide-react";
import { type ComponentType, lazy, Suspense } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { actions } from "../actions/actions.ts";
import { useText } from "../i18n/useText.ts";
import { type PanelId, useView } from "../state/view.ts";
import css from "./SideColumn.module.css";

/** Fetched when the first picture stands: nothing is selected yet. */
const InspectorPanel = lazy(() => import("../inspector/InspectorPanel.tsx"));

/** Each panel's program is fetched when it is first opened. */
const panels: Readonly<Record<PanelId, ComponentType>> = {
  steps: lazy(() => import("../player/StepList.tsx")),
  outline: lazy(() => import("../outline/OutlinePanel.tsx")),
  code: lazy(() => import("../code/CodePanel.tsx")),
  experiments: lazy(() => import("../experiments/ExperimentsPanel.tsx")),
  learning: lazy(() => import("../learning/LearningPanel.tsx")),
  talk: lazy(() => import("../talk/TalkPanel.tsx")),
};
const panelIds = Object.keys(panels) as PanelId[];

/**
 * The column at the right: the panel that was opened, else what is selected. Its buttons stay in
 * their place, so that a panel is never more than one click away.
 */
export function SideColumn() {
  const text = useText();
  const open = useView((view) => view.panel);
  const Panel = open && panels[open];
  return (
    <>
      <nav className={css.rail} aria-label={text("panel.rail")}>
        {panelIds.map((id) => (
          <span key={id} className={css.button} data-open={id === open || undefined}>
            <ActionButton id={id} />
          </span>
        ))}
      </nav>
      {Panel && open ? (
        <section
          className={css.panel}
          data-side
          data-panel={open}
          aria-label={text(actions[open].label)}
        >
          <header className={css.header}>
            <h2>{text(actions[open].label)}</h2>
            <button
              type="button"
              className={css.close}
              aria-label={text("notice.close")}
              onClick={() => useView.setState({ panel: undefined })}
            >
              <X size={17} aria-hidden="true" />
            </button>
          </header>
          <Suspense>
            <Panel />
          </Suspense>
        </section>
      ) : (
        <Suspense>
          <InspectorPanel />
        </Suspense>
      )}
    </>
  );
}

import type { Action } from "../actions/action.ts";
import { shownKey } from "../actions/actionLabel.ts";
import { type ActionId, actions } from "../actions/actions.ts";
import { keyText } from "../actions/keyText.ts";
import { perform } from "../actions/perform.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { usePairing } from "../state/pairing.ts";
import { useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import { useView } from "../state/view.ts";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";

/** What points at the graph, for hands without a keyboard. */
export function PointingTools() {
  const text = useText();
  const pointing = useProjection((projection) => projection.pointing);
  const spotlit = useProjection((projection) => projection.spotlit);
  const drawing = useProjection((projection) => projection.drawing);
  const telling = useTold(({ on }) => on);
  const both = useView((view) => view.bothLanguages);
  const alone = usePairing(({ part }) => part === "alone");
  const hasTalk = useDocument(({ document }) => (document.talk?.length ?? 0) > 0);
  const inTalk = useProjection(({ prepared }) => prepared !== undefined);
  const inked = useProjection(({ ink }) => ink.length > 0);
  return (
    <div className={css.group} role="toolbar" aria-label={text(projectorTexts.tools)}>
      {inked && <Tool id="undoStroke" />}
      {inked && <Tool id="wipe" />}
      {alone && <Tool id="presentApart" />}
      {hasTalk && <Tool id="playTalk" pressed={inTalk} />}
      <Tool id="bothLanguages" pressed={both} />
      <Tool id="tellKeys" pressed={telling} />
      <Tool id="draw" pressed={drawing} />
      <Tool id="spotlight" pressed={spotlit} />
      <Tool id="pointer" pressed={pointing} />
    </div>
  );
}

interface ToolProps {
  readonly id: ActionId;
  readonly pressed?: boolean;
}

function Tool({ id, pressed }: ToolProps) {
  const text = useText();
  const action: Action = actions[id];
  const words = text(action.label);
  const key = shownKey(action);
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={words}
      aria-pressed={pressed}
      title={key ? `${words} (${keyText(key)})` : words}
      onClick={() => perform(action)}
    >
      <action.icon size={22} strokeWidth={1.9} aria-hidden="true" />
    </button>
  );
}

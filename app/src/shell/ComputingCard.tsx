import { useLayout } from "../arrange/layoutUnderWay.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { useText } from "../i18n/useText.ts";
import { computeAgain, stopComputing, useResults } from "../state/results.ts";
import css from "./ComputingCard.module.css";

/** Says that a large graph is being computed or laid out elsewhere, and lets that be stopped. */
export function ComputingCard() {
  const progress = useResults((results) => results.progress);
  const stopLayout = useLayout((layout) => layout.stop);
  if (stopLayout) {
    return <Card says="layout.now" offers="computing.stop" onClick={stopLayout} working />;
  }
  if (progress === "computing") {
    return <Card says="computing.now" offers="computing.stop" onClick={stopComputing} working />;
  }
  if (progress === "stopped") {
    return <Card says="computing.stopped" offers="computing.again" onClick={computeAgain} />;
  }
  return null;
}

interface CardProps {
  readonly says: MessageKey;
  readonly offers: MessageKey;
  readonly onClick: () => void;
  readonly working?: boolean;
}

function Card({ says, offers, onClick, working = false }: CardProps) {
  const text = useText();
  return (
    <div className={css.card} role="status">
      {working && <span className={css.spinner} aria-hidden="true" />}
      <span>{text(says)}</span>
      <button type="button" className={css.button} onClick={onClick}>
        {text(offers)}
      </button>
    </div>
  );
}

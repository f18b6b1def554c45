import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { bringBack, forgetGraphs, type LibraryGraph } from "../library.ts";
import { GraphPicture } from "./GraphPicture.tsx";
import { GraphFacts } from "./GraphTile.tsx";
import css from "./LibraryDialog.module.css";
import { libraryTexts } from "./texts.ts";

interface Props {
  readonly graphs: readonly LibraryGraph[];
  readonly onChange: () => Promise<void>;
  readonly onBack: () => void;
}

/** What was deleted can be brought back, for as long as nobody deletes it here a second time. */
export function DeletedGraphs({ graphs, onChange, onBack }: Props) {
  const text = useText();
  const all = graphs.map(({ card }) => card.id);
  return (
    <div className={css.content}>
      <section className={css.section} aria-labelledby="deleted-graphs">
        <div className={css.heading}>
          <button type="button" className={css.quiet} onClick={onBack}>
            <ArrowLeft size={16} aria-hidden="true" />
            {text(libraryTexts.back)}
          </button>
          <h3 id="deleted-graphs">{text(libraryTexts.trashTitle)}</h3>
        </div>
        <p className={css.empty}>{text(libraryTexts.trashHint)}</p>
        <ul className={css.files}>
          {graphs.map((graph) => (
            <li key={graph.card.id} className={css.gone}>
              <span className={css.small}>
                {graph.picture && <GraphPicture picture={graph.picture} />}
              </span>
              <span className={css.fileName}>
                <strong>{graph.card.title ?? text("document.untitled")}</strong>
                <GraphFacts graph={graph} />
              </span>
              <button
                type="button"
                className={css.button}
                onClick={() => void bringBack(graph.card.id).then(onChange)}
              >
                {text(libraryTexts.bringBack)}
              </button>
              <SureButton
                label={text(libraryTexts.forget)}
                onSure={() => void forgetGraphs([graph.card.id]).then(onChange)}
              />
            </li>
          ))}
        </ul>
        {all.length > 1 && (
          <SureButton
            label={text(libraryTexts.forgetAll)}
            onSure={() => void forgetGraphs(all).then(onChange)}
          />
        )}
      </section>
    </div>
  );
}

interface SureProps {
  readonly label: string;
  readonly onSure: () => void;
}

/** How long the question stands. */
const patienceMs = 5_000;

/** What cannot be undone asks once more, in its own place. */
function SureButton({ label, onSure }: SureProps) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <button
      type="button"
      className={css.danger}
      onClick={() => (asked ? onSure() : setAsked(true))}
    >
      {asked ? text(libraryTexts.sure) : label}
    </button>
  );
}

import { useText } from "../i18n/useText.ts";
import { useBeat } from "../state/playhead.ts";
import { useView } from "../state/view.ts";
import { useTalkStand } from "../talk/useTalk.ts";
import { RoleText } from "../words/RoleText.tsx";
import { useWords } from "../words/useWords.ts";
import css from "./PresenterView.module.css";
import { presenterTexts } from "./texts.ts";

/** What was noted for the present step of a talk, and what there is to say to the present step of the pass, in full. Only the teacher reads it. */
export function StepNote() {
  const note = useTalkStand()?.step?.note;
  return (
    <div className={css.notes} data-noted={note !== undefined || undefined}>
      {note !== undefined && <TalkNote note={note} />}
      <StepWords />
    </div>
  );
}

function TalkNote({ note }: { readonly note: string }) {
  const text = useText();
  return (
    <section className={css.note} aria-labelledby="presenter-note">
      <h2 id="presenter-note">{text(presenterTexts.note)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long note scrolls, also by key. */}
      <div className={css.noteText} tabIndex={0}>
        <p>{note}</p>
      </div>
    </section>
  );
}

function StepWords() {
  const text = useText();
  const language = useView((view) => view.language);
  const step = useBeat(({ frame }) => frame.step);
  const words = useWords();
  const said = step && words.step(step);
  const sentences = said && said.nodes.length > 0 ? said.nodes : said ? [said] : [];
  return (
    <section className={css.note} aria-labelledby="presenter-words">
      <h2 id="presenter-words">{text(presenterTexts.explained)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long note scrolls, also by key. */}
      <div className={css.noteText} tabIndex={0}>
        {sentences.length === 0 && <p>{text(presenterTexts.atRest)}</p>}
        {sentences.map(({ sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a step have an order and no identities.
          <p key={index}>
            <RoleText segments={sentence[language]} />
          </p>
        ))}
      </div>
    </section>
  );
}

import type { NodeId } from "@chalkgrad/engine";
import type { Frame, Words } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import { RoleText } from "../words/RoleText.tsx";
import css from "./InspectorPanel.module.css";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly node: NodeId;
  readonly words: Words;
  readonly frame: Frame;
}

/** More are counted and not written out. */
const mostContributions = 20;

/** What comes back to a node, one contribution after the other, and the sum that grows with them. */
export function GradientFacts({ node, words, frame }: Props) {
  const text = useText();
  const language = useView((view) => view.language);
  const received = frame.received(node);
  if (received.wires.length === 0) return null;
  const said = words.gradient(node, received);
  if (!said) return null;
  const equations = received.wires.slice(0, mostContributions).flatMap((wire) => {
    const each = words.wire(wire);
    return each ? [each] : [];
  });
  return (
    <section className={css.section}>
      <h3>{text(inspectorTexts.gradientFrom)}</h3>
      <div className={css.scroll}>
        {equations.map(({ wire, equation }) => (
          <p key={wire} className={css.equation}>
            <RoleFormula segments={equation} />
          </p>
        ))}
      </div>
      {received.total > 1 && (
        <>
          <ol className={css.sum}>
            {said.lines.slice(0, mostContributions).map((line) => (
              <li key={line.wire}>
                <RoleText segments={line.sentence[language]} />
              </li>
            ))}
          </ol>
          <p className={css.because}>
            <RoleText segments={said.sentence[language]} />
          </p>
        </>
      )}
    </section>
  );
}

import {
  type Frame,
  plainText,
  type Segments,
  type StepWords,
  type Words,
} from "@chalkgrad/timeline";
import type { Language } from "../i18n/bilingual.ts";
import { text } from "../i18n/text.ts";
import { useSecondLanguage } from "../i18n/useSecondLanguage.ts";
import { useDocument } from "../state/document.ts";
import { isUsual, useNumbers } from "../state/numbers.ts";
import { useBeat, usePlayhead } from "../state/playhead.ts";
import { useView } from "../state/view.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import { RoleLegend } from "../words/RoleLegend.tsx";
import { RoleText } from "../words/RoleText.tsx";
import { useExactWords, useWords } from "../words/useWords.ts";
import css from "./StepCaption.module.css";
import { playerTexts } from "./texts.ts";

/** What the present step does, in a sentence and in equations with their numbers; at rest, what came out. */
export default function StepCaption() {
  const language = useView((view) => view.language);
  const second = useSecondLanguage();
  const frame = useBeat((state) => state.frame);
  const playing = usePlayhead((playhead) => playhead.playing);
  const words = useWords();
  const said = frame.step && words.step(frame.step);
  // The pass shows where the parameters would go; going there is a change of the graph.
  const canTakeStep =
    useBeat(({ plan }) => plan.updateAt.size > 0) && (said?.kind === "update" || !said);
  const equations = equationsAt(words, frame);
  const exactWords = useExactWords();
  const rounded = !isUsual(useNumbers());
  const exact = rounded ? equationsAt(exactWords, frame) : [];
  const take = () => void import("../learning/takeStep.ts").then((room) => room.takeStep());
  return (
    <div className={css.caption} data-rest={!said && !playing} data-both={second && true}>
      <div className={css.head}>
        {/* Step by step it is read aloud; while the pass plays by itself that would never end. */}
        <p className={css.lead} aria-live={playing ? "off" : "polite"}>
          <Lead said={said} language={language} />
        </p>
        {said?.kind === "backward" && <RoleLegend />}
        {canTakeStep && (
          <button type="button" className={css.take} onClick={take}>
            {text(language, playerTexts.takeStep)}
            {second && <span lang={second}> {text(second, playerTexts.takeStep)}</span>}
          </button>
        )}
      </div>
      {second && (
        <div className={`${css.head} ${css.second}`} lang={second}>
          <p className={css.lead}>
            <Lead said={said} language={second} />
          </p>
          {said?.kind === "backward" && <RoleLegend language={second} />}
        </div>
      )}
      <ul
        className={css.equations}
        aria-label={text(language, playerTexts.equations)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long equations scroll, also by key.
        tabIndex={0}
      >
        {equations.map(({ of, segments }, index) => (
          <li key={of} title={exact[index] && plainText(exact[index].segments)}>
            <RoleFormula segments={segments} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LeadProps {
  readonly said: StepWords | undefined;
  readonly language: Language;
}

function Lead({ said, language }: LeadProps) {
  if (!said) return text(language, playerTexts.restCaption);
  return (
    <>
      <RoleText segments={said.lead[language]} />
      {said.more > 0 && (
        <span className={css.more}> {text(language, playerTexts.more, { count: said.more })}</span>
      )}
    </>
  );
}

interface Equation {
  /** The wire or the node that it is about. */
  readonly of: string;
  readonly segments: Segments;
}

function equationsAt(words: Words, frame: Frame): readonly Equation[] {
  const said = frame.step && words.step(frame.step);
  return said ? equationsOf(said, words, frame) : results(words, frame);
}

function equationsOf(said: StepWords, words: Words, frame: Frame): readonly Equation[] {
  const equations: Equation[] = [];
  const sums = new Set<string>();
  for (const node of said.nodes) {
    if (node.kind !== "backward") {
      if (node.equation) equations.push({ of: node.node, segments: node.equation });
      continue;
    }
    for (const { wire, source, equation } of node.wires) {
      equations.push({ of: wire, segments: equation });
      const received = frame.received(source);
      if (received.total > 1 && received.wires.includes(wire)) sums.add(source);
    }
  }
  for (const source of sums) {
    const sum = words.gradient(source, frame.received(source));
    if (sum && sum.lines.length > 1) equations.push({ of: source, segments: sum.equation });
  }
  return equations;
}

/** More would not be read at a glance. */
const mostResults = 6;

/** The gradients of the inputs, the answer to "how much does each number matter?". */
function results(words: Words, frame: Frame): readonly Equation[] {
  const equations: Equation[] = [];
  for (const node of useDocument.getState().document.nodes) {
    if (node.op !== "input") continue;
    const received = frame.received(node.id);
    const gradient = received.total > 0 ? words.gradient(node.id, received) : undefined;
    if (gradient && gradient.received > 0)
      equations.push({ of: node.id, segments: gradient.equation });
    if (equations.length === mostResults) break;
  }
  return equations;
}

import type { CodeProblem, TakeRefusal } from "@chalkgrad/export";
import { nameOf, useProblemText } from "../../i18n/problemText.ts";
import { useText } from "../../i18n/useText.ts";
import { filmTexts } from "./film/texts.ts";
import css from "./Preview.module.css";
import { refusalTexts } from "./texts.ts";

const mostProblems = 8;

/** Why there is nothing to save, and what to do about it. */
export function RefusalWords({ why }: { readonly why: TakeRefusal }) {
  const text = useText();
  switch (why.code) {
    case "problems":
      return <Problems problems={why.problems} />;
    case "not-computed":
      return <p>{text(refusalTexts.notComputed, { reason: why.reason })}</p>;
    case "no-step":
      return <p>{text(refusalTexts.step, { step: why.step + 1, count: why.steps })}</p>;
    case "too-many-slides": {
      const words = why.by === "node" ? refusalTexts.slides : refusalTexts.slidesOfLayers;
      return <p>{text(words, { count: why.slides })}</p>;
    }
    case "too-long-film":
      return <p>{text(filmTexts.tooLong, { count: why.frames, most: why.most })}</p>;
    case "no-typefaces":
      return <p>{text(refusalTexts.noTypefaces)}</p>;
    case "too-many-pages": {
      const words = why.by === "node" ? refusalTexts.pages : refusalTexts.pagesOfLayers;
      return <p>{text(words, { count: why.pages })}</p>;
    }
    case "nothing-to-ask":
      return <p>{text(refusalTexts.nothingToAsk)}</p>;
    case "too-long-worksheet": {
      const words = why.of === "pages" ? refusalTexts.tooManySheets : refusalTexts.tooManyQuestions;
      return <p>{text(words, { count: why.count, most: why.most })}</p>;
    }
    case "too-many-pixels":
      return <p>{text(refusalTexts.pixels, { width: why.width, height: why.height })}</p>;
  }
}

function Problems({ problems }: { readonly problems: readonly CodeProblem[] }) {
  const text = useText();
  const problemText = useProblemText();
  const rest = problems.length - mostProblems;
  return (
    <>
      <p>{text(refusalTexts.problems)}</p>
      <ul className={css.problems}>
        {problems.slice(0, mostProblems).map((problem) => (
          <li key={problem.message}>
            {problem.code === "too-many-axes"
              ? text(refusalTexts.axes, { node: nameOf(problem.node) })
              : problemText(problem)}
          </li>
        ))}
        {rest > 0 && <li>{text(refusalTexts.more, { count: rest })}</li>}
      </ul>
    </>
  );
}

import { nodeOf } from "@chalkgrad/document";
import {
  type CodeFormat,
  type CodeProblem,
  codeFormats,
  codeText,
  exportCode,
} from "@chalkgrad/export";
import { Copy } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useProblemText } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { writeClipboard } from "../platform/clipboard.ts";
import { useDocument } from "../state/document.ts";
import { CodeLines } from "./CodeLines.tsx";
import css from "./CodePanel.module.css";
import { codeTexts } from "./texts.ts";

/** The notebook is the layers' program in cells: there is nothing else to read in it. */
const shown = ["layers", "numpy", "pytorch", "jax"] as const satisfies readonly CodeFormat[];

/** The graph as a program, the very text that the export writes, followed line by line as the pass plays. */
export default function CodePanel() {
  const text = useText();
  const document = useDeferredValue(useDocument((state) => state.document));
  const [format, setFormat] = useState<CodeFormat>("layers");
  const [copied, setCopied] = useState<boolean>();
  const exported = useMemo(() => exportCode(document, format), [document, format]);
  const copy = async () => {
    if (exported.ok) setCopied(await writeClipboard(codeText(exported.program)));
  };
  return (
    <div className={css.code}>
      <div className={css.bar}>
        <div className={css.formats} role="tablist" aria-label={text(codeTexts.formats)}>
          {shown.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={each === format}
              className={css.format}
              onClick={() => {
                setFormat(each);
                setCopied(undefined);
              }}
            >
              {each === "layers" ? text(codeTexts.layers) : codeFormats[each].name}
            </button>
          ))}
        </div>
        <button
          type="button"
          className={css.copy}
          disabled={!exported.ok}
          onClick={copy}
          title={text(codeTexts.copy)}
          aria-label={text(codeTexts.copy)}
        >
          <Copy size={16} aria-hidden="true" />
        </button>
      </div>
      {copied !== undefined && (
        <p className={css.said} role="status">
          {text(copied ? codeTexts.copied : codeTexts.notCopied)}
        </p>
      )}
      {exported.ok ? (
        <CodeLines lines={exported.program.lines} />
      ) : (
        <Reasons problems={exported.problems} />
      )}
    </div>
  );
}

/** Half a program would be taken for all of it: instead, every reason why there is none. */
function Reasons({ problems }: { readonly problems: readonly CodeProblem[] }) {
  const text = useText();
  const problemText = useProblemText();
  const document = useDocument((state) => state.document);
  // What was deleted a moment ago may still be spoken of until the program is made anew.
  const current = problems.filter(({ node }) => nodeOf(document, node));
  return (
    <div className={css.reasons}>
      <p>{text(codeTexts.none)}</p>
      <ul>
        {current.slice(0, 20).map((problem) => (
          <li key={`${problem.node} ${problem.code} ${"port" in problem ? problem.port : ""}`}>
            {problem.code === "too-many-axes" ? text(codeTexts.axes) : problemText(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { dataRows } from "@chalkgrad/engine";
import { useDeferredValue, useMemo, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { HiddenWhileAsked } from "../predict/HiddenWhileAsked.tsx";
import { useDocument } from "../state/document.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { useResults } from "../state/results.ts";
import { ClassMap } from "./ClassMap.tsx";
import css from "./LearningPanel.module.css";
import { LearningSettings } from "./LearningSettings.tsx";
import { LossCurve } from "./LossCurve.tsx";
import { LossSliceView } from "./LossSliceView.tsx";
import { ParameterTable } from "./ParameterTable.tsx";
import { run, stop, useSession } from "./session.ts";
import { learningTexts } from "./texts.ts";

/** Which inputs learn, how, and what becomes of the loss. */
export default function LearningPanel() {
  return (
    <HiddenWhileAsked>
      <Learning />
    </HiddenWhileAsked>
  );
}

function Learning() {
  const text = useText();
  const document = useDocument((state) => state.document);
  const revision = useResults((results) => results.revision);
  const { running, losses, plane, ending } = useSession();
  const [steps, setSteps] = useState(100);
  const parameters = useMemo(() => parametersOf(document), [document]);
  const rows = useMemo(() => dataRows(document, new Set(parameters)), [document, parameters]);
  // The pictures ask the engine many times: they may come a moment later than the numbers.
  const calm = useDeferredValue(document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: readings change with their revision.
  const ready = useMemo(() => {
    const { readings, progress } = useResults.getState();
    if (progress !== "done" || parameters.length === 0) return false;
    return parameters.every((id) => readings.gradient(id) !== undefined);
  }, [parameters, revision]);
  return (
    <div className={css.panel}>
      <ParameterTable />
      <LearningSettings rows={rows} steps={steps} setSteps={setSteps} />
      <div className={css.buttons}>
        {running ? (
          <>
            <button type="button" className={css.primary} onClick={stop}>
              {text(learningTexts.stop)}
            </button>
            <progress max={running.steps} value={running.done} />
            <span className={css.count}>{text(learningTexts.progress, { ...running })}</span>
          </>
        ) : (
          <>
            <button type="button" className={css.plain} disabled={!ready} onClick={() => run(1)}>
              {text(learningTexts.one)}
            </button>
            <button
              type="button"
              className={css.primary}
              disabled={!ready}
              onClick={() => run(steps)}
            >
              {text(learningTexts.run, { steps })}
            </button>
          </>
        )}
      </div>
      <div role="status">
        {!ready && parameters.length > 0 && !running && (
          <p className={css.said}>{text(learningTexts.blocked)}</p>
        )}
        {ending !== undefined && (
          <p className={css.said}>
            {typeof ending === "string"
              ? text(learningTexts[ending])
              : text(learningTexts.failed, { reason: ending.failed })}
          </p>
        )}
      </div>
      {losses.length > 0 && <LossCurve losses={losses} />}
      {plane && <ClassMap plane={plane} document={calm} />}
      {ready && !running && <LossSliceView document={calm} parameters={parameters} />}
    </div>
  );
}

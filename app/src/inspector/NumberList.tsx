import { notComputed, shapeText } from "@chalkgrad/figure";
import type { Shown } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import type { Numbers } from "../state/readings.ts";
import { ExactNumbers } from "./ExactNumbers.tsx";
import css from "./InspectorPanel.module.css";

interface Props extends Numbers {
  readonly shown: Shown;
  readonly valueUnit?: string | undefined;
  readonly gradientUnit?: string | undefined;
}

/** Value and gradient; a dash where the pass has not come yet. */
export function NumberList({ value, gradient, shown, valueUnit, gradientUnit }: Props) {
  const text = useText();
  return (
    <dl className={css.numbers}>
      <dt>{text("inspector.value")}</dt>
      <dd className={css.value}>
        {shown.value && value ? <ExactNumbers tensor={value} unit={valueUnit} /> : notComputed}
      </dd>
      <dt>{text("inspector.gradient")}</dt>
      <dd className={css.gradient}>
        {shown.gradient && gradient ? (
          <ExactNumbers tensor={gradient} unit={gradientUnit} />
        ) : (
          notComputed
        )}
      </dd>
      {value && value.shape.length > 0 && (
        <>
          <dt>{text("inspector.shape")}</dt>
          <dd>{shapeText(value.shape)}</dd>
        </>
      )}
    </dl>
  );
}

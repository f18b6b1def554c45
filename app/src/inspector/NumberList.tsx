import type { Tensor } from "@chalkgrad/engine";
import { notComputed, shapeText, tensorBlock } from "@chalkgrad/figure";
import type { Shown } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import type { Numbers } from "../state/readings.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import css from "./InspectorPanel.module.css";

interface Props extends Numbers {
  readonly shown: Shown;
  readonly valueUnit?: string | undefined;
  readonly gradientUnit?: string | undefined;
}

/** Value and gradient with all their digits; a dash where the pass has not come yet. */
export function NumberList({ value, gradient, shown, valueUnit, gradientUnit }: Props) {
  const text = useText();
  return (
    <dl className={css.numbers}>
      <dt>{text("inspector.value")}</dt>
      <dd className={css.value}>
        <Reading tensor={shown.value ? value : undefined} unit={valueUnit} />
      </dd>
      <dt>{text("inspector.gradient")}</dt>
      <dd className={css.gradient}>
        <Reading tensor={shown.gradient ? gradient : undefined} unit={gradientUnit} />
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

function Reading({
  tensor,
  unit,
}: {
  readonly tensor: Tensor | undefined;
  readonly unit: string | undefined;
}) {
  const number = useNumberFormat();
  if (!tensor) return notComputed;
  return (
    <>
      {tensor.shape.length === 0 ? number(tensor.data[0]!) : tensorBlock(tensor).exact}
      {unit && <bdi className={css.unit}> {unit}</bdi>}
    </>
  );
}

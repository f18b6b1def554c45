import { displayName, setTrainable } from "@chalkgrad/document";
import type { Tensor } from "@chalkgrad/engine";
import { exactText, notComputed, shapeText } from "@chalkgrad/figure";
import { useText } from "../i18n/useText.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { type LearningSettings, useLearningSettings } from "../state/learningSettings.ts";
import { numbersOfNode } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./LearningPanel.module.css";
import { makeOptimizer } from "./makeOptimizer.ts";
import { useSession } from "./session.ts";
import { learningTexts } from "./texts.ts";

/** More inputs than this are not listed: nobody ticks a thousand boxes. */
const most = 60;

/** Each input with its value, its gradient and the step that a fresh optimizer would take: three fields. */
export function ParameterTable() {
  const text = useText();
  const nodes = useDocument((state) => state.document.nodes);
  const settings = useLearningSettings();
  const running = useSession((session) => session.running !== undefined);
  useResults((results) => results.revision);
  const inputs = nodes.filter(({ op }) => op === "input").slice(0, most);
  if (inputs.length === 0) return <p className={css.said}>{text(learningTexts.noInputs)}</p>;
  return (
    <>
      <table className={css.parameters}>
        <thead>
          <tr>
            <th scope="col">{text(learningTexts.parameters)}</th>
            <th scope="col">{text(learningTexts.value)}</th>
            <th scope="col">{text(learningTexts.gradient)}</th>
            <th scope="col">{text(learningTexts.update)}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((node) => {
            const { value, gradient } = numbersOfNode(node.id);
            const moved = node.trainable ? stepOf(value, gradient, settings) : undefined;
            return (
              <tr key={node.id}>
                <th scope="row">
                  <label>
                    <input
                      type="checkbox"
                      checked={node.trainable ?? false}
                      disabled={running}
                      onChange={({ target }) => dispatch(setTrainable(node.id, target.checked))}
                    />
                    <bdi>{displayName(node)}</bdi>
                  </label>
                </th>
                <Cell tensor={value} kind="forward" />
                <Cell tensor={gradient} kind="backward" />
                <Cell tensor={moved} kind="update" />
              </tr>
            );
          })}
        </tbody>
      </table>
      {!inputs.some((node) => node.trainable) && (
        <p className={css.said}>{text(learningTexts.noParameters)}</p>
      )}
    </>
  );
}

function Cell({ tensor, kind }: { readonly tensor: Tensor | undefined; readonly kind: string }) {
  const number = useShortNumbers();
  const [only] = tensor?.data ?? [];
  if (!tensor || only === undefined) return <td data-kind={kind}>{notComputed}</td>;
  const scalar = tensor.data.length === 1;
  const words = scalar ? number(only, 4) : shapeText(tensor.shape);
  return (
    <td data-kind={kind} title={Array.from(tensor.data.subarray(0, 12), exactText).join(", ")}>
      {words}
    </td>
  );
}

/** What one step would add to a parameter: its next value less its value. */
function stepOf(
  value: Tensor | undefined,
  gradient: Tensor | undefined,
  { optimizer: name, learningRate, direction }: LearningSettings,
): Tensor | undefined {
  if (!value || !gradient) return undefined;
  const optimizer = makeOptimizer(name, learningRate);
  const sign = direction === "down" ? 1 : -1;
  const along = { shape: gradient.shape, data: gradient.data.map((g) => sign * g) };
  const zero = { shape: value.shape, data: new Float64Array(value.data.length) };
  return optimizer.step(zero, along, optimizer.start(zero)).parameter;
}

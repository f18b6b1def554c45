import type { DocumentNode } from "@chalkgrad/document";
import type { Tensor } from "@chalkgrad/engine";
import { useText } from "../i18n/useText.ts";
import { numbersOfNode } from "../state/readings.ts";
import { chooseElement, elementWithin, useElements } from "../words/elements.ts";
import css from "./ElementFacts.module.css";
import { MatrixTable } from "./MatrixTable.tsx";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly node: DocumentNode;
  readonly value: Tensor;
}

/** Which element of a tensor is spoken of; of a matrix product, the row and the column that it is made of. */
export function ElementFacts({ node, value }: Props) {
  const text = useText();
  const chosen = useElements((state) => state.chosen.get(node.id));
  const element = elementWithin(chosen, value.data.length);
  if (value.data.length < 2) return null;
  const factors = value.shape.length === 2 ? factorsOf(node) : undefined;
  const columns = value.shape.at(-1)!;
  const row = Math.floor(element / columns);
  const column = element % columns;
  const choose = (at: number) => chooseElement(node.id, at);
  return (
    <section className={css.section}>
      <h3>{text(inspectorTexts.elements)}</h3>
      {factors && (
        <div className={css.factors}>
          <MatrixTable
            tensor={factors[0]}
            isLit={(at) => at.row === row}
            focus={{ row, column: 0 }}
          />
          <span aria-hidden="true">×</span>
          <MatrixTable
            tensor={factors[1]}
            isLit={(at) => at.column === column}
            focus={{ row: 0, column }}
          />
        </div>
      )}
      <MatrixTable
        tensor={value}
        isLit={(at) => at.row === row && at.column === column}
        focus={{ row, column }}
        choose={choose}
      />
      {factors && (
        <p className={css.hint}>
          {text(inspectorTexts.rowByColumn, { row: row + 1, column: column + 1 })}
        </p>
      )}
      {value.data.length > 36 && (
        <label className={css.number}>
          {text(inspectorTexts.elementNumber)}
          <input
            type="number"
            min={0}
            max={value.data.length - 1}
            value={element}
            onChange={({ target }) => {
              if (Number.isInteger(target.valueAsNumber)) choose(Math.max(0, target.valueAsNumber));
            }}
          />
        </label>
      )}
    </section>
  );
}

function factorsOf(node: DocumentNode): readonly [Tensor, Tensor] | undefined {
  if (node.op !== "matmul" && node.op !== "affine") return undefined;
  const inputs = new Map(Object.entries<string>(node.inputs ?? {}));
  const left = numbersOfNode(inputs.get("x") ?? "").value;
  const right = numbersOfNode(inputs.get(node.op === "matmul" ? "y" : "w") ?? "").value;
  if (left?.shape.length !== 2 || right?.shape.length !== 2) return undefined;
  return [left, right];
}

import type { Tensor } from "@chalkgrad/engine";
import { exactText } from "@chalkgrad/figure";
import { useText } from "../i18n/useText.ts";
import { useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./ElementFacts.module.css";
import { inspectorTexts } from "./texts.ts";

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly tensor: Tensor;
  readonly isLit: (place: Place) => boolean;
  /** What has to be in view where not everything is. */
  readonly focus: Place;
  /** Elements can be chosen where this is given. */
  readonly choose?: (element: number) => void;
}

/** More rows or columns are not shown at once. */
const most = 6;

/** A tensor as a small table, leading axes one below the other. */
export function MatrixTable({ tensor, isLit, focus, choose }: Props) {
  const text = useText();
  const number = useShortNumbers();
  const columns = tensor.shape.at(-1)!;
  const rows = tensor.data.length / columns;
  const shownRows = windowAt(focus.row, rows);
  const shownColumns = windowAt(focus.column, columns);
  return (
    <table className={css.matrix}>
      <tbody>
        {shownRows.map((row) => (
          <tr key={row}>
            {shownColumns.map((column) => {
              const element = row * columns + column;
              const lit = isLit({ row, column });
              const value = number(tensor.data[element]!, 3);
              return (
                <td key={column} data-lit={lit} title={exactText(tensor.data[element]!)}>
                  {choose ? (
                    <button
                      type="button"
                      aria-pressed={lit}
                      aria-label={text(inspectorTexts.element, {
                        index: tensor.shape.length > 1 ? `[${row}, ${column}]` : `[${column}]`,
                        value,
                      })}
                      onClick={() => choose(element)}
                    >
                      {value}
                    </button>
                  ) : (
                    value
                  )}
                </td>
              );
            })}
            {shownColumns.length < columns && <td>…</td>}
          </tr>
        ))}
        {shownRows.length < rows && (
          <tr>
            <td>⋮</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function windowAt(focus: number, length: number): readonly number[] {
  const count = Math.min(most, length);
  const first = Math.min(Math.max(0, focus - Math.floor(count / 2)), length - count);
  return Array.from({ length: count }, (_, index) => first + index);
}

import {
  type DecimalSign,
  mostDigits,
  type NumberFormat,
  numberKinds,
  takesDigits,
} from "@chalkgrad/figure";
import { useText } from "../i18n/useText.ts";
import css from "./NumberFormatFields.module.css";
import { numbersTexts } from "./texts.ts";

interface Props {
  readonly format: NumberFormat;
  readonly change: (format: NumberFormat) => void;
}

const signs: readonly DecimalSign[] = ["point", "comma"];
const counts = Array.from({ length: mostDigits }, (_, index) => index + 1);

/** A format for numbers, to be chosen. */
export function NumberFormatFields({ format, change }: Props) {
  const text = useText();
  return (
    <div className={css.fields}>
      <label className={css.kind}>
        {text(numbersTexts.kind)}
        <select
          value={format.kind}
          onChange={({ currentTarget }) => {
            const kind = numberKinds[currentTarget.selectedIndex]!;
            change({ ...format, kind, digits: kind === "decimals" ? 2 : 4 });
          }}
        >
          {numberKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(numbersTexts[kind])}
            </option>
          ))}
        </select>
      </label>
      {takesDigits(format.kind) && (
        <label>
          {text(numbersTexts.digits)}
          <select
            value={format.digits}
            onChange={({ currentTarget }) =>
              change({ ...format, digits: counts[currentTarget.selectedIndex]! })
            }
          >
            {counts.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      )}
      <label className={css.sign}>
        {text(numbersTexts.sign)}
        <select
          value={format.decimalSign}
          onChange={({ currentTarget }) =>
            change({ ...format, decimalSign: signs[currentTarget.selectedIndex]! })
          }
        >
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {text(numbersTexts[sign])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

import { exactText, type NumberFormat, numberText } from "@chalkgrad/figure";
import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useText } from "../i18n/useText.ts";
import { useNumbers } from "../state/numbers.ts";
import { useView } from "../state/view.ts";
import { NumberFormatFields } from "./NumberFormatFields.tsx";
import css from "./NumbersDialog.module.css";
import { numbersTexts } from "./texts.ts";

/** Three times 1.4, a third, what 0.1 + 0.2 comes to, a large and a vanishing one; none that a lesson asks for. */
const examples = [3 * 1.4, 1 / 3, 0.1 + 0.2, -1234.5678, 1.5e-7];

/** How numbers are written, with what becomes of a few of them; what stands behind it changes at once. */
export default function NumbersDialog() {
  const text = useText();
  const format = useNumbers();
  return (
    <Dialog.Root open onOpenChange={(numbering) => useView.setState({ numbering })}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog}>
          <Dialog.Title className={css.title}>{text(numbersTexts.title)}</Dialog.Title>
          <Dialog.Close className={css.close} aria-label={text("notice.close")}>
            <X size={18} aria-hidden="true" />
          </Dialog.Close>
          <NumberFormatFields format={format} change={(wanted) => useNumbers.setState(wanted)} />
          <Examples format={format} />
          <p className={css.note}>
            {text(format.kind === "fraction" ? numbersTexts.fractionNote : numbersTexts.note)}
          </p>
          <Dialog.Description className={css.note}>{text(numbersTexts.about)}</Dialog.Description>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Examples({ format }: { readonly format: NumberFormat }) {
  const text = useText();
  return (
    <table className={css.examples} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{text(numbersTexts.exactly)}</th>
          <th scope="col">{text(numbersTexts.shown)}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((value) => (
          <tr key={value}>
            <td>{exactText(value)}</td>
            <td>{numberText(value, undefined, format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

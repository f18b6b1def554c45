import { literalFrom, type Tensor } from "@chalkgrad/engine";
import { exactText, tensorBlock } from "@chalkgrad/figure";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useText } from "../i18n/useText.ts";
import { writeClipboard } from "../platform/clipboard.ts";
import { useNumbers } from "../state/numbers.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import css from "./ExactNumbers.module.css";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly tensor: Tensor;
  readonly unit: string | undefined;
}

/**
 * Numbers in the person's format. What is copied, by the button or by marking and Ctrl+C, is exact: it reads back to the same
 * float64, in fields and in programs.
 */
export function ExactNumbers({ tensor, unit }: Props) {
  const text = useText();
  const number = useNumberFormat();
  const numbers = useNumbers();
  const [copied, setCopied] = useState<Tensor>();
  const done = copied === tensor;
  const words = text(done ? inspectorTexts.copied : inspectorTexts.copyExact);
  return (
    <span
      className={css.number}
      title={tensorBlock(tensor).exact}
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", copyText(tensor));
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span>
        {tensor.shape.length === 0
          ? number(tensor.data[0]!)
          : tensorBlock(tensor, undefined, numbers).exact}
        {unit && <bdi className={css.unit}> {unit}</bdi>}
      </span>
      <button
        type="button"
        className={css.copy}
        aria-label={words}
        title={words}
        onClick={() => {
          void writeClipboard(copyText(tensor)).then((allowed) => {
            setCopied(allowed ? tensor : undefined);
          });
        }}
      >
        {done ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
      </button>
    </span>
  );
}

function copyText(tensor: Tensor): string {
  const write = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(write).join(", ")}]` : exactText(value as number);
  return write(literalFrom(tensor));
}

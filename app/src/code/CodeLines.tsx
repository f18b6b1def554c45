import { nodeOf } from "@chalkgrad/document";
import type { CodeLine } from "@chalkgrad/export";
import type { Step } from "@chalkgrad/timeline";
import { useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { select, useView } from "../state/view.ts";
import css from "./CodePanel.module.css";
import { codeTexts } from "./texts.ts";

/** The height of one line; only the lines in view are in the page, so that long programs stay quick. */
const lineHeight = 22;
const spareLines = 12;

/** A program's lines: those of the present step are lit, those of the selection are marked. */
export function CodeLines({ lines }: { readonly lines: readonly CodeLine[] }) {
  const text = useText();
  const step = useBeat((state) => state.frame.step);
  const selected = useView((view) => view.selectedNodes);
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const height = box.current?.clientHeight ?? window.innerHeight;
  const widest = useMemo(() => Math.max(0, ...lines.map((line) => line.text.length)), [lines]);
  const lit = useMemo(() => lines.findIndex((line) => isLit(line, step)), [lines, step]);
  const [chosen] = selected;
  const marked = useMemo(
    () => (chosen === undefined ? -1 : lines.findIndex((line) => line.node === chosen)),
    [lines, chosen],
  );

  useEffect(() => reveal(box.current, lit), [lit]);
  useEffect(() => reveal(box.current, marked), [marked]);

  const first = Math.max(0, Math.floor(top / lineHeight) - spareLines);
  const last = Math.min(lines.length, Math.ceil((top + height) / lineHeight) + spareLines);
  return (
    <section
      ref={box}
      className={css.lines}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by key too.
      tabIndex={0}
      aria-label={text(codeTexts.lines)}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ol style={{ height: lines.length * lineHeight, minWidth: `calc(${widest}ch + 64px)` }}>
        {lines.slice(first, last).map((line, offset) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the program.
            key={first + offset}
            line={line}
            index={first + offset}
            lit={isLit(line, step)}
            marked={line.node !== undefined && selected.has(line.node)}
          />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly line: CodeLine;
  readonly index: number;
  readonly lit: boolean;
  readonly marked: boolean;
}

function Line({ line, index, lit, marked }: LineProps) {
  const { node } = line;
  const words = <code>{line.text || " "}</code>;
  return (
    <li
      className={css.line}
      style={{ top: index * lineHeight }}
      value={index + 1}
      data-phase={line.phase}
      data-lit={lit || undefined}
      data-marked={marked || undefined}
      aria-current={lit ? "step" : undefined}
    >
      <span className={css.number}>{index + 1}</span>
      {node === undefined ? (
        words
      ) : (
        <button type="button" className={css.jump} onClick={() => choose(node)}>
          {words}
        </button>
      )}
    </li>
  );
}

/** Whether the present step is what this line does. */
function isLit(line: CodeLine, step: Step | undefined): boolean {
  if (line.node === undefined || !step) return false;
  if (line.phase !== step.phase || !step.nodes.includes(line.node)) return false;
  // Where a gradient starts is a line of its own; all others send gradients over wires.
  const starts = step.phase === "backward" && (line.wires ?? []).length === 0;
  return (step.kind === "seed") === starts || step.phase === "forward";
}

function choose(node: string): void {
  if (!nodeOf(useDocument.getState().document, node)) return;
  select([node]);
  camera()?.reveal(node);
}

function reveal(box: HTMLElement | null, line: number): void {
  if (!box || line < 0) return;
  const place = line * lineHeight;
  const margin = 3 * lineHeight;
  if (place < box.scrollTop + margin || place + margin > box.scrollTop + box.clientHeight) {
    box.scrollTop = place - box.clientHeight / 3;
  }
}

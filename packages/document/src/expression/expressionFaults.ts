import { limits } from "../limits.ts";
import type { ExpressionFault, ExpressionFaultDetail } from "./expressionFault.ts";
import { expressionMessage } from "./expressionMessage.ts";
import type { Span } from "./token.ts";

/** Collects the faults of one text; past the limit no more are listed. */
export class ExpressionFaults {
  private readonly text: string;
  private readonly faults: ExpressionFault[] = [];
  /** Where lines start; found at the first fault, as a hostile text has many lines and many faults. */
  private lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  add({ offset, length }: Span, detail: ExpressionFaultDetail): void {
    if (this.faults.length >= limits.faults) return;
    const place = { ...this.lineAndColumn(offset), offset, length };
    this.faults.push({ ...detail, ...place, message: expressionMessage(detail) });
  }

  isEmpty(): boolean {
    return this.faults.length === 0;
  }

  lineOf({ offset }: Span): number {
    return this.lineAndColumn(offset).line;
  }

  /** In the order of the text. */
  list(): readonly ExpressionFault[] {
    return this.faults.toSorted((a, b) => a.offset - b.offset);
  }

  private lineAndColumn(offset: number): { line: number; column: number } {
    this.lineStarts ??= [0, ...Array.from(this.text.matchAll(/\r\n|[\r\n]/g), endOf)];
    let line = 0;
    let after = this.lineStarts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if (this.lineStarts[middle]! <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - this.lineStarts[line]! + 1 };
  }
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

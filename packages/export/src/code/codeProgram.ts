import type { NodeId, WireId } from "@chalkgrad/engine";

/**
 * What a line of a program belongs to: `setup` makes ready (imports, layers), `forward` gives a node its value, `backward` takes a
 * gradient back, `report` prints the results.
 */
export type CodePhase = "setup" | "forward" | "backward" | "report";

/** One line of a program, without its line break. */
export interface CodeLine {
  readonly text: string;
  readonly phase: CodePhase;
  /** The node that the line speaks of: the one that computes, or whose gradient is handed on. */
  readonly node?: NodeId;
  /** The wires over which the line takes values, or sends gradients back. */
  readonly wires?: readonly WireId[];
}

/** A program as lines, so that a reader can follow a pass through it. */
export interface CodeProgram {
  readonly lines: readonly CodeLine[];
}

/** The program as the text of a file. */
export function codeText({ lines }: CodeProgram): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}

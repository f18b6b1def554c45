import type { GradientComparison, Program, Shape } from "@chalkgrad/engine";

const head = ["node", "gradient", "measured", "difference", "verdict"];

/** The comparisons as a table in plain text, one number a line, and a last line that sums it up. */
export function* checkTable(
  comparisons: readonly GradientComparison[],
  program: Program,
): Generator<string> {
  const rows = comparisons.map(({ node, element, backward, measured, verdict }) => [
    node + indexText(element, program.shape(node) ?? []),
    String(backward),
    measured.toPrecision(10),
    Math.abs(backward - measured).toExponential(1),
    verdict,
  ]);
  const widths = head.map((title, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]!.length), title.length),
  );
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd()}\n`;
  yield line(head);
  yield line(widths.map((width) => "-".repeat(width)));
  for (const row of rows) yield line(row);
  const differing = comparisons.filter(
    ({ verdict }) => verdict === "differs" || verdict === "not-finite",
  );
  yield `\n${comparisons.length} gradients checked, ${differing.length} disagree\n`;
}

/** Which element of a tensor, as an index: `[1, 0]`; nothing for a scalar. */
function indexText(element: number, shape: Shape): string {
  if (shape.length === 0) return "";
  const index: number[] = [];
  let rest = element;
  for (const length of shape.toReversed()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return `[${index.join(", ")}]`;
}

import { keyOf } from "./clientRows.mjs";

const head = `# Formats in the programs that open them

Written by the tests that hand our files to these programs: \`CHALKGRAD_WRITE_DOCS=1 npm test\` writes it anew, and every other full
run holds its rows against the tests that there are. Each file is looked at twice where it can be: the book's apples with Japanese labels, and a graph whose
labels no format takes for granted (quotes, markup, commands of TeX, control characters, half of a surrogate pair). The programs are not part of the house: where one is missing, its
test says so and looks at nothing. The versions are those of the machine on which this was written.
`;

/** @param {import("./clientRows.mjs").Row[]} rows */
export function clientsPage(rows) {
  const cells = rows.map((row) => [
    `\`${row.format}\``,
    row.client,
    row.finds,
    row.missing ? "not looked at, it was not there" : row.passed ? "passes" : "**fails**",
  ]);
  const all = [["format", "client", "what it does with it", "result"], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  const [first, ...rest] = all.map(line);
  return `${head}\n${[first, rule, ...rest].join("\n")}\n`;
}

/** The keys of the rows that a page has. */
export function keysOn(page) {
  const rows = page.matchAll(/^\| `([^`]+)` *\| (.+?) *\| (.+?) *\| [^|]+ \|$/gm);
  return [...rows].map(([, format, client, finds]) => keyOf({ format, client, finds }));
}

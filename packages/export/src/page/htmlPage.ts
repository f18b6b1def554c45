import { type GraphDocument, unpackedLink } from "@chalkgrad/document";
import { type NumberFormat, numberFormatCode, type ThemeName } from "@chalkgrad/figure";

export interface PageOptions {
  readonly theme: ThemeName;
  readonly numbers: NumberFormat;
  /** With the player below the graph; else the graph alone. */
  readonly controls: boolean;
}

/**
 * One page that holds the graph and plays it, without a server and within other pages too.
 *
 * @param player The editor as one page, as the build makes it: `player.html`.
 * @returns The same page with the graph in it, as the link that would open it.
 */
export function htmlPage(
  player: string,
  document: GraphDocument,
  { theme, numbers, controls }: PageOptions,
): string {
  const link = [
    `g=${unpackedLink(document)}`,
    `theme=${theme}`,
    `numbers=${numberFormatCode(numbers)}`,
    controls ? "embed" : "embed=bare",
  ].join("&");
  const title = document.title ?? "Chalkgrad";
  const carrier = `<meta name="chalkgrad-graph" content="${escaped(link)}">`;
  // A function, as a title may hold `$&`.
  return player
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(/<head>/, (head) => `${head}\n    ${carrier}`);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

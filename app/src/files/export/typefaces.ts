import type { PaperFont, PaperFonts } from "@chalkgrad/export";
import symbols from "@chalkgrad/export/fonts/noto-sans-jp-58-400.woff?url";
import operators from "@chalkgrad/export/fonts/noto-sans-jp-77-400.woff?url";
import circled from "@chalkgrad/export/fonts/noto-sans-jp-92-400.woff?url";
import stars from "@chalkgrad/export/fonts/noto-sans-jp-108-400.woff?url";
import marks from "@chalkgrad/export/fonts/noto-sans-jp-113-400.woff?url";
import japanese from "@chalkgrad/export/fonts/noto-sans-jp-japanese-400.woff?url";
import regular from "@chalkgrad/export/fonts/source-sans-3-400.ttf?url";
import bold from "@chalkgrad/export/fonts/source-sans-3-600.ttf?url";

const addresses: Readonly<Record<PaperFont, string>> = {
  regular,
  bold,
  japanese,
  symbols,
  operators,
  circled,
  stars,
  marks,
};

let fetched: Promise<PaperFonts> | undefined;

/** The typefaces of pages on paper, fetched with the first page that is made. */
export function typefaces(): Promise<PaperFonts> {
  fetched ??= fetchFonts();
  // Without a network they do not come; with one, the next try finds them.
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

async function fetchFonts(): Promise<PaperFonts> {
  const files = Object.entries(addresses).map(async ([font, address]) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
    return [font, new Uint8Array(await answer.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(files)) as Record<PaperFont, Uint8Array>;
}

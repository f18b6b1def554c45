import { execFileSync, execSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { opening } from "./pages/opening.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const finds = "draws it, with every label as it is";

/** Labels as they are written, and as they are read: what cannot be printed is left out. */
const labels = [
  '"quoted" & <b>bold</b>',
  "| pipe ] [ } { ) (",
  "end",
  "$x^2$ #35; %%",
  "りんごの個数",
  "`code` -->",
];

test("Mermaid itself draws what we write for it", async ({ page }, info) => {
  const library = installed();
  if (library === undefined) {
    const missing = "no mermaid in npm's global folder or CHALKGRAD_MERMAID";
    opening(page, info, { format: "mermaid", client: "mermaid", finds, missing });
    process.stderr.write(`mermaid: not opened, ${missing}\n`);
    expect(process.env.CHALKGRAD_CLIENTS).not.toBe("required");
    return;
  }
  opening(page, info, { format: "mermaid", client: `mermaid ${library.version}`, finds });
  const nodes = labels.map((label, index) => ({
    id: `n${index}`,
    op: "input",
    value: index,
    label,
  }));
  const graph = info.outputPath("graph.json");
  await writeFile(graph, JSON.stringify({ format: "chalkgrad", version: 1, nodes }));
  const command = join(root, "packages/cli/bin/chalkgrad.js");
  const call = [command, "export", graph, "--to", "mermaid"];
  const text = execFileSync(process.execPath, call, { encoding: "utf8" });
  await page.goto("about:blank");
  await page.addScriptTag({ path: library.path });
  const drawn = await page.evaluate(async (text) => {
    // biome-ignore lint/suspicious/noExplicitAny: the library brings its types only where it is installed
    const { mermaid } = globalThis as any;
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
    const { svg } = await mermaid.render("graph", text);
    return new DOMParser().parseFromString(svg, "text/html").body.textContent;
  }, text);
  for (const label of labels) expect(drawn).toContain(label);
});

/** Mermaid where a person has it: it is ten times as large as the editor, so the house does not install it. */
function installed(): { path: string; version: string } | undefined {
  const folder =
    process.env.CHALKGRAD_MERMAID ??
    join(execSync("npm root -g", { encoding: "utf8" }).trim(), "mermaid");
  const path = join(folder, "dist/mermaid.min.js");
  if (!existsSync(path)) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { path, version };
}

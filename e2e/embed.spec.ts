import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";
import { opening } from "./pages/opening.ts";
import { withoutPickers } from "./pages/withoutPickers.ts";

test.beforeEach(async ({ page }) => {
  await withoutPickers(page);
});

const root = fileURLToPath(new URL("../", import.meta.url));

test("a graph taken away as a page plays from a disk, and in a frame that may nothing but run", async ({
  page,
}, info) => {
  const finds = "plays the page from a disk, and in a frame that may nothing but run scripts";
  opening(page, info, { format: "html", finds });
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export", exact: true });
  await dialog.getByRole("radio", { name: "Web page", exact: true }).check();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save…" }).click();
  const path = info.outputPath("apples.html");
  await (await download).saveAs(path);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await expect(page.getByRole("navigation", { name: "Nodes" })).toBeHidden();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  expect(asked.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))).toEqual(
    [],
  );
  await editor.button("Open in the whole editor").click();
  await expect(page.getByRole("navigation", { name: "Nodes" })).toBeVisible();

  const outer = info.outputPath("blog.html");
  await writeFile(
    outer,
    `<iframe sandbox="allow-scripts" src="apples.html" width="900" height="520"></iframe>`,
  );
  await page.goto(pathToFileURL(outer).href);
  const frame = page.frameLocator("iframe");
  const price = frame.locator('.react-flow__node[data-id="price"]').getByRole("img");
  await expect(price).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await frame.getByRole("button", { name: "Play", exact: true }).click();
  await expect(frame.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
});

test("the command writes the same page as the dialog", async ({ page }, info) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export", exact: true });
  const save = async (format: string, name: string) => {
    await dialog.getByRole("radio", { name: format, exact: true }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save…" }).click();
    await (await download).saveAs(info.outputPath(name));
    return info.outputPath(name);
  };
  const graph = await save("Chalkgrad JSON", "a.json");
  const mine = await readFile(await save("Web page", "a.html"), "utf8");
  const command = join(root, "packages/cli/bin/chalkgrad.js");
  const theirs = execFileSync(process.execPath, [command, "export", graph, "--to", "html"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  expect(theirs === mine).toBe(true);
});

test("code for a page of one's own shows the graph alone, as large as its frame", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.button("Share…").click();
  const dialog = page.getByRole("dialog", { name: "Share by link" });
  await dialog.getByLabel("As code for a page of mine").check();
  await dialog.getByLabel("With the player").uncheck();
  const code = dialog.getByRole("textbox", { name: "Code" });
  await expect(code).toHaveValue(/^<iframe src="[^"]+&amp;embed=bare" /);
  const snippet = await code.inputValue();
  await page.route("**/blog", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><h1>Blog</h1>${snippet}` }),
  );
  await page.goto("/blog");
  const frame = page.frameLocator("iframe");
  const price = frame.locator('.react-flow__node[data-id="price"]').getByRole("img");
  await expect(price).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await expect(frame.getByRole("region", { name: "Player" })).toBeHidden();
  await expect(frame.getByRole("banner")).toBeHidden();

  // Asked for by the query, with the player.
  const [, graph] = /#(g=[^&"]+)/.exec(snippet)!;
  await page.goto(`/?embed#${graph}`);
  await expect(page.getByRole("region", { name: "Player" })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
});

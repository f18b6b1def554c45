import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";
import { Versions } from "./pages/versions.ts";

const dist = new URL("../app/dist/", import.meta.url);

test.use({ serviceWorkers: "allow" });

/** The page is kept once its service worker has taken up everything. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test("once opened, the editor opens without a network, dialogs included", async ({
  page,
  context,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});

test("a newer version is offered, and taken over only when a person says so", async ({ page }) => {
  const versions = new Versions();
  try {
    await page.goto(await versions.open());
    const editor = new Editor(page);
    await expect(editor.node("price")).toBeVisible();
    await kept(page);
    versions.publishNewer();
    await page.reload();
    const card = page.getByRole("region", { name: "A new version of Chalkgrad is ready." });
    await expect(card).toBeVisible({ timeout: 20_000 });
    await card.getByRole("button", { name: "Reload" }).click();
    await expect(card).toHaveCount(0);
    await expect(editor.node("price")).toBeVisible();
  } finally {
    versions.close();
  }
});

test("one file is the whole editor: from a disk it plays, lays out in a worker and asks for nothing", async ({
  page,
}) => {
  const address = pathToFileURL(fileURLToPath(new URL("chalkgrad.html", dist))).href;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto(address);
  const editor = new Editor(page);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await page.keyboard.press("t");
  await expect(page.getByRole("button", { name: "Undo: move" })).toBeEnabled();
  expect(workers).toEqual([expect.stringMatching(/^blob:/)]);
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  const outside = asked.filter((url) => url !== address && !/^(?:data|blob):/.test(url));
  expect(outside).toEqual([]);
});

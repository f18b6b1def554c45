import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

/** A chain of matrix products that takes a while: `count` products of size × size. */
function heavyGraph(size: number, count: number): string {
  const row = Array.from({ length: size }, () => 1);
  const value = Array.from({ length: size }, () => row);
  const products = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    op: "matmul",
    inputs: { x: index === 0 ? "a" : `p${index - 1}`, y: "a" },
  }));
  const nodes = [{ id: "a", op: "input", value }, ...products];
  return JSON.stringify({ format: "chalkgrad", version: 1, nodes });
}

async function openText(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…", exact: true }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: "heavy.json", mimeType: "application/json", buffer });
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
});

test("a large graph is computed in a worker, and can be stopped and taken up again", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await openText(page, heavyGraph(400, 8));
  const status = page.getByRole("status");
  await expect(status).toHaveText(/Computing…/);
  await expect(editor.said("p0")).toHaveAccessibleName(
    "p0: value not computed, gradient not computed",
  );
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveText(/Stopped/);
  await page.getByRole("button", { name: "Compute" }).click();
  await expect(status).toHaveCount(0, { timeout: 40_000 });
  await expect(editor.said("p0")).toHaveAccessibleName("p0: value 400×400, gradient 400×400");
  expect(await editor.wireNumbers("p1.x")).toEqual(["400×400  400 … 400", expect.any(String)]);
});

test("a long evaluation never overwrites a graph that came after it", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await openText(page, heavyGraph(400, 8));
  await expect(page.getByRole("status")).toHaveText(/Computing…/);
  await page.keyboard.press("Control+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003, gradient 1$/);
  await expect(page.getByRole("status")).toHaveCount(0);
  await openText(page, heavyGraph(300, 1));
  await expect(editor.said("p0")).toHaveAccessibleName(/value 300×300/, { timeout: 20_000 });
  await page.keyboard.press("Control+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003, gradient 1$/);
});

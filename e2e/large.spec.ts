import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";
import { Library } from "./pages/library.ts";

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
  await new Library(page).openFiles({ name: "heavy.json", text });
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

/** A grid of additions: every node feeds two nodes of the next column. */
function wideGraph(columns: number, rows: number): string {
  const nodes = Array.from({ length: columns * rows }, (_, index) => {
    const column = Math.floor(index / rows);
    const row = index % rows;
    const position = { x: column * 180, y: row * 100 };
    if (column === 0) return { id: `n${index}`, op: "input", value: row, position };
    const inputs = {
      x: `n${index - rows}`,
      y: `n${(column - 1) * rows + ((row + 1) % rows)}`,
    };
    return { id: `n${index}`, op: "add", inputs, position };
  });
  return JSON.stringify({ format: "chalkgrad", version: 1, nodes });
}

test("2,000 nodes are seen from far on one canvas, and a double-click comes near", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await openText(page, wideGraph(40, 50));
  const far = page.getByTestId("far-view");
  await expect(far).toBeVisible({ timeout: 20_000 });
  expect(await page.locator("*").count()).toBeLessThan(1000);
  const painted = () =>
    far.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count++;
      return count / (canvas.width * canvas.height);
    });
  await expect.poll(painted).toBeGreaterThan(0.05);

  await page.mouse.dblclick(700, 400);
  await expect(far).toHaveCount(0);
  await expect(editor.nodes().first()).toBeVisible();
  expect(await editor.nodes().count()).toBeLessThan(200);
  await page.keyboard.press("Space");
  await expect(page.getByRole("region", { name: "Player" })).toContainText("1 of 79");
});

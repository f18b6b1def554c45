import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

test("the apple example stands there at first, and one key shows the gradient within five seconds", async ({
  page,
}) => {
  await page.clock.install({ time: 0 });
  const editor = new Editor(page);
  await editor.open();
  await page.clock.pauseAt(60_000);
  await expect(editor.nodes()).toHaveCount(5);
  await page.keyboard.press("Space");
  await page.clock.runFor(500);
  expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);
  await page.clock.runFor(4500);
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "1.1"]);
});

test("zoom, fit and the overview", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const width = async () => (await editor.node("apple").boundingBox())!.width;
  const fitted = await width();
  await editor.button("Zoom out").click();
  await expect.poll(width).toBeLessThan(fitted * 0.9);
  await page.keyboard.press("f");
  await expect.poll(width).toBeGreaterThan(fitted * 0.95);
  await expect(page.locator(".react-flow__minimap-node")).toHaveCount(5);
});

test("far out a node is drawn without text", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await expect(editor.node("apple").locator("text").first()).toBeVisible();
  await page.mouse.move(700, 400);
  for (let notch = 0; notch < 12; notch++) await page.mouse.wheel(0, 300);
  await expect(editor.node("apple").locator("text")).toHaveCount(0);
});

test("theme and language change at once and outlive the page", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--page"));
  expect(await ground()).toBe("#faf8f3");
  await editor.button("Change theme").click();
  expect(await ground()).toBe("#16231d");
  await editor.button("日本語で表示").click();
  await expect(page.getByRole("navigation", { name: "ノード" })).toBeVisible();
  await page.reload();
  expect(await ground()).toBe("#16231d");
  await expect(page.getByRole("navigation", { name: "ノード" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
});

for (const theme of ["paper", "board"]) {
  for (const locale of ["en-US", "ja-JP"]) {
    test.describe(`${theme}, ${locale}`, () => {
      test.use({ locale });
      test("axe finds nothing", async ({ page }) => {
        await page.addInitScript((name) => localStorage.setItem("chalkgrad.theme", name), theme);
        const editor = new Editor(page);
        await editor.open();
        await editor.node("price").click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    });
  }
}

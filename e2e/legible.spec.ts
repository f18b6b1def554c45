import { expect, type Page, test } from "@playwright/test";
import { textContrasts } from "./pages/contrast.ts";
import { dropFile } from "./pages/dropFile.ts";
import { Projection } from "./pages/projection.ts";
import { seenTexts } from "./pages/seenTexts.ts";

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** Texts that the last row cannot read: less than 1/40 of the screen high. */
async function tooSmall(page: Page): Promise<string[]> {
  const least = page.viewportSize()!.height / 40;
  const texts = await seenTexts(page);
  expect(texts.length).toBeGreaterThan(12);
  return texts
    .filter(({ size }) => size < least - 0.01)
    .map(({ text, size }) => `${text}: ${size} < ${least}`);
}

for (const size of sizes) {
  test.describe(() => {
    test.use({ viewport: size });
    test(`the back row reads every number, label and word in both languages at ${size.width} × ${size.height}`, async ({
      page,
    }) => {
      const projection = new Projection(page);
      await projection.editor.open();
      await page.keyboard.press("Shift+l");
      for (const example of ["Buying apples", "Apples and oranges", "ReLU", "Affine"]) {
        await projection.openExample(example);
        await projection.enter();
        for (const key of ["Home", "PageDown", "End"]) {
          await page.keyboard.press(key);
          await projection.still();
          await expect.poll(() => tooSmall(page), `${example}, ${key}`).toEqual([]);
          // What can be shown as a whole at this size is: from the first step to the last.
          if (example !== "Affine") expect(await projection.cutNodes()).toEqual([]);
        }
        const second = page.getByTestId("words").locator("[lang=ja]").first();
        expect(await second.textContent()).toMatch(/[ぁ-ん]/);
        await projection.leave();
      }
    });
  });
}

/** Additions in a row, each with a number of its own. */
function longSum(count: number): string {
  const nodes: object[] = [{ id: "n0", op: "input", value: 1 }];
  for (let at = 1; at <= count; at++) {
    nodes.push({ id: `m${at}`, op: "input", value: at });
    nodes.push({ id: `n${at}`, op: "add", inputs: { x: `n${at - 1}`, y: `m${at}` } });
  }
  return JSON.stringify({ format: "chalkgrad", version: 1, nodes });
}

test("the camera follows a large graph: who is at work is on the stage, and legible", async ({
  page,
}) => {
  const projection = new Projection(page);
  await projection.editor.open();
  await dropFile(page, "sum.json", Buffer.from(longSum(30)));
  await expect(projection.editor.node("n1")).toBeVisible();
  await projection.enter();
  await page.keyboard.press("Home");
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press("PageDown");
      await projection.still();
      expect(await tooSmall(page)).toEqual([]);
      const acting = page.locator(".react-flow__node:has(svg [stroke='var(--forward)'][opacity])");
      const id = (await acting.first().getAttribute("data-id"))!;
      expect(await projection.cutNodes()).not.toContain(id);
    }
  }
});

for (const theme of ["paper", "board"]) {
  test.describe(() => {
    // At twice the pixels a thin letter covers some of them wholly.
    test.use({ deviceScaleFactor: 2 });
    test(`every text before a class has a contrast of 7 : 1, ${theme}`, async ({ page }) => {
      await page.addInitScript((name) => localStorage.setItem("chalkgrad.theme", name), theme);
      const projection = new Projection(page);
      await projection.editor.open();
      const low = async () => {
        const measured = await textContrasts(page);
        expect(measured.length).toBeGreaterThan(12);
        return measured.filter(({ contrast }) => contrast < 6.99);
      };
      await page.keyboard.press("Shift+l");
      for (const [example, steps] of [
        ["Apples and oranges", 6],
        ["Affine", 3],
      ] as const) {
        await projection.openExample(example);
        await projection.enter();
        await page.keyboard.press("Home");
        for (let step = 0; step < steps; step++) await page.keyboard.press("PageDown");
        await projection.still();
        expect(await low()).toEqual([]);
        await page.keyboard.press("End");
        await projection.still();
        expect(await low()).toEqual([]);
        await projection.leave();
      }
      await projection.enter();
      await page.keyboard.press("n");
      await projection.still();
      expect(await low()).toEqual([]);
      // The measure itself: a grey that is too pale, on the canvas and in the words, does not pass.
      const planted = await page.addStyleTag({
        content: `.react-flow__node text { fill: #7a7a7a !important } [data-testid=words] * { color: #7a7a7a !important }`,
      });
      const caught = await low();
      expect(caught.length).toBeGreaterThan(8);
      for (const { contrast } of caught)
        expect(contrast).toBeCloseTo(theme === "paper" ? 4.3 : 4.7, 0);
      await planted.evaluate((style) => (style as HTMLElement).remove());
      expect(await low()).toEqual([]);
    });
  });
}

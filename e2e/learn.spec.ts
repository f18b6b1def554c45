import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

async function openLearning(page: Page, example?: string): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open();
  if (example !== undefined) {
    await editor.button("Examples").click();
    await page.getByRole("menuitem", { name: example }).click();
    await expect(editor.node("loss")).toBeVisible();
  }
  await page.keyboard.press("g");
  await expect(page.getByRole("region", { name: "Learning" })).toBeVisible();
  return editor;
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.keyboard.press("Enter");
}

/** The loss as the graph itself reads it. */
async function lossOf(editor: Editor): Promise<number> {
  const words = await editor.said("loss").getAttribute("aria-label");
  return Number(/value ([\d.e-]+)/.exec(words ?? "")?.[1]);
}

test("one step is w − η·g: value, gradient and step are three fields, and undo takes it back", async ({
  page,
}) => {
  const editor = await openLearning(page);
  const row = page.getByRole("row", { name: /number of apples/ });
  await row.getByRole("checkbox").check();
  await expect(row.getByRole("cell")).toHaveText(["2", "110", "−11"]);
  await editor.button("One step").click();
  // 2 − 0.1 · 110.00000000000001
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value -9\.000000000000002,/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value 2,/);

  // Along the gradient the price grows instead.
  await page.getByLabel("Direction").selectOption({ label: "w + η·g" });
  await expect(row.getByRole("cell")).toHaveText(["2", "110", "11"]);
  await editor.button("One step").click();
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value 13/);
});

test("the update is the third phase of the pass: seen on the canvas, forward and back, and then taken", async ({
  page,
}) => {
  const editor = await openLearning(page);
  await page
    .getByRole("row", { name: /number of apples/ })
    .getByRole("checkbox")
    .check();
  await fill(page, "Rate η", "0.01");
  await page.keyboard.press("Escape");
  await page.getByRole("slider", { name: "Position" }).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 5; step++) await page.keyboard.press("PageDown");
  const player = page.getByRole("region", { name: "Player" });
  await expect(player).toContainText("Update · number of apples · 6 of 6");
  await expect(player).toContainText(
    "The gradient of number of apples is positive, so it goes down.",
  );
  // Value, gradient and what the step makes of it are three numbers, each in its place.
  const shown = ["2", "number of apples"];
  expect(await editor.nodeTexts("apple_num")).toEqual(shown);
  await page.keyboard.press("PageDown");
  expect(await editor.nodeTexts("apple_num")).toEqual([...shown, "→", "0.9"]);
  expect(await editor.wireNumbers("apple_price.y")).toEqual(["2", "110"]);
  await page.keyboard.press("PageUp");
  expect(await editor.nodeTexts("apple_num")).toEqual(shown);
  await editor.button("Take this step").click();
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value 0\.899/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value 2,/);
});

test("XOR is learned on screen, as one entry of the history", async ({ page }) => {
  const editor = await openLearning(page, "XOR");
  const before = await lossOf(editor);
  await page.getByLabel("Method").selectOption("Adam");
  await fill(page, "Steps", "200");
  await editor.button("Run 200 steps").click();
  await expect(page.getByText("4 of 4 points lie in the area of their class.")).toBeVisible();
  await expect.poll(() => lossOf(editor)).toBeLessThan(before / 20);
  await expect(page.getByRole("img", { name: /^Loss over 200 steps/ })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => lossOf(editor)).toBe(before);
});

test("the spiral is learned a few rows at a time, with progress, and the run can be stopped", async ({
  page,
}) => {
  const editor = await openLearning(page, "Spiral");
  await page.getByLabel("Method").selectOption("Adam");
  await page.getByLabel("Rows a step").selectOption("16");
  await fill(page, "Rate η", "0.02");
  await fill(page, "Steps", "100000");
  await editor.button("Run 100000 steps").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("80 of 80 points lie in the area of their class.")).toBeVisible({
    timeout: 45_000,
  });
  await editor.button("Stop").click();
  await expect(editor.button("One step")).toBeEnabled();
  await expect.poll(() => lossOf(editor)).toBeLessThan(0.2);
});

test("a graph that is changed while it learns keeps the change, and says what became of the run", async ({
  page,
}) => {
  const editor = await openLearning(page, "XOR");
  await fill(page, "Steps", "100000");
  await editor.button("Run 100000 steps").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await editor.node("b2").dblclick();
  await page.keyboard.type("[5, 5]");
  await page.keyboard.press("Enter");
  await editor.button("Stop").click();
  await expect(page.getByText(/^The graph was changed while it learned/)).toBeVisible();
  await expect(editor.said("b2")).toHaveAccessibleName(/value \[5, 5\]/);
});

test("steps that are too large end in words, not in a graph of NaN", async ({ page }) => {
  const editor = await openLearning(page);
  for (const name of [/number of apples/, /yen per apple/, /tax/]) {
    await page.getByRole("row", { name }).getByRole("checkbox").check();
  }
  await fill(page, "Rate η", "1e200");
  await editor.button("Run 100 steps").click();
  await expect(page.getByText(/^A number is no longer finite/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003,/);
});

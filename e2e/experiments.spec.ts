import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

async function openExperiments(page: Page): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Experiments" })).toBeVisible();
  return editor;
}

test("any input is nudged by h: the measured slope stands beside backprop's number", async ({
  page,
}) => {
  await openExperiments(page);
  const panel = page.getByRole("region", { name: "Experiments" });
  await panel.getByLabel("Input").selectOption({ label: "number of apples" });
  await expect(panel.getByText("110.00000000000001", { exact: true })).toBeVisible();
  await expect(
    panel.getByText(/From 1\.9999 to 2\.0001 .*: Δout \/ 2h = 110\. Backprop says 110\./),
  ).toBeVisible();
  await panel.getByLabel("By h").selectOption({ label: "0.1" });
  await expect(panel.getByText(/From 1\.9 to 2\.1/)).toBeVisible();
  await expect(panel.getByRole("img", { name: /The error is smallest near h =/ })).toBeVisible();
});

test("every wire is measured, and a wire of the list is selected on the canvas", async ({
  page,
}) => {
  const editor = await openExperiments(page);
  await editor.button("Measure every wire").click();
  const rows = page.getByRole("table").first().getByRole("row");
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: "number of apples" })).toContainText(/110\s*110 ✓/);
  await rows.filter({ hasText: "tax" }).getByRole("button").click();
  await expect(editor.wire("price.y")).toHaveClass(/selected/);
  // Other numbers were not measured: nothing stale stands there.
  await editor.node("apple").dblclick();
  await page.keyboard.type("50");
  await page.keyboard.press("Enter");
  await expect(editor.button("Measure every wire")).toBeVisible();
});

test("broken on purpose: the wrong gradient stands beside the right one", async ({ page }) => {
  const editor = await openExperiments(page);
  await expect(page.getByText(/^In this graph the mistake changes nothing/)).toBeVisible();
  await editor.button("Open b = a + a, c = b + b").click();
  const wrong = page.getByRole("row", { name: /^a/ }).getByRole("cell");
  await expect(wrong).toHaveText(["4", "1"]);
  // On the wires too: the last contribution alone counted at b, so 1 instead of 2 went on.
  expect(await editor.wireNumbers("b.x")).toEqual(["3", "2", "≠", "1"]);
  expect(await editor.nodeTexts("a")).toContain("≠");
  await page.getByLabel("Mistake").selectOption({ label: "recursion without an order" });
  await expect(wrong).toHaveText(["4", "6"]);
  expect(await editor.wireNumbers("b.x")).toEqual(["3", "2", "≠", "3"]);
  await page.getByLabel("Beside the right ones on the canvas").uncheck();
  expect(await editor.wireNumbers("b.x")).toEqual(["3", "2"]);
});

test("a second backward pass adds to the accumulators until they are set to zero", async ({
  page,
}) => {
  const editor = await openExperiments(page);
  await page.getByLabel("Mistake").selectOption({ label: "no zeroing between passes" });
  const tax = page.getByRole("row", { name: /^tax/ }).getByRole("cell");
  await expect(tax).toHaveText(["200", "400"]);
  expect(await editor.wireNumbers("price.y")).toEqual(["1.1", "200", "≠", "400"]);
  await editor.button("Set to zero").click();
  await expect(tax).toHaveText(["200", "0"]);
  await editor.button("Backward once more").click();
  await expect(tax).toHaveText(["200", "200"]);
  expect(await editor.wireNumbers("price.y")).toEqual(["1.1", "200"]);
  await editor.button("Backward once more").click();
  await editor.button("Backward once more").click();
  await expect(tax).toHaveText(["200", "600"]);
});

test("Sigmoid opens into its parts in place and closes again, with the same numbers", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 300 }, "0.5");
  await editor.dragFromPalette("Sigmoid", { x: 600, y: 300 });
  await editor.pullWire("input", "sigmoid", "x");
  const said = /value 0\.62245933120185\d+, gradient 1$/;
  await expect(editor.said("sigmoid")).toHaveAccessibleName(said);
  await editor.node("sigmoid").click();
  await page.keyboard.press("u");
  await expect(editor.nodes()).toHaveCount(6);
  await expect(editor.said("sigmoid")).toHaveAccessibleName(said);
  await expect(editor.said("input")).toHaveAccessibleName(/gradient 0\.2350037122015\d+$/);
  await page.keyboard.press("Shift+U");
  await expect(editor.nodes()).toHaveCount(2);
  await editor.node("input").click();
  await page.keyboard.press("u");
  await expect(page.getByText(/^input is a simple node/)).toBeVisible();
  await expect(editor.said("sigmoid")).toHaveAccessibleName(said);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.nodes()).toHaveCount(6);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.nodes()).toHaveCount(2);
});
